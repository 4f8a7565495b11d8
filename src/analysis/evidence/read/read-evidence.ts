import type { Reading } from '../evidence-file.ts';
import { isFocus, readFocus } from './focus.ts';
import { isGatling, readGatling } from './gatling.ts';
import { isJMeterSamples, readJMeterSamples } from './jmeter-samples.ts';
import { isJMeterStatistics, readJMeterStatistics } from './jmeter-statistics.ts';
import { isK6, readK6 } from './k6.ts';
import { isLocust, readLocust } from './locust.ts';
import { isOwnJson, readOwnJson } from './own-json.ts';
import { isPgbench, readPgbench } from './pgbench.ts';
import { fieldsOf } from './values.ts';

const formats =
  'a k6 summary, statistics.json or results of JMeter as CSV, stats.json of Gatling, output of pgbench, statistics of Locust as CSV, a FOCUS export as CSV, or a small JSON of your own (metric, unit, value)';

const unknown: Reading = {
  problem: 'The content is of no format that is known as evidence.',
  fix: `Name ${formats}.`,
};

function readJson(text: string): Reading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (/^\s*\{"(type|metric)":.*\}\s*\n\s*\{/.test(text))
      return {
        problem: 'These are single samples of k6, one a line, not the summary of a run.',
        fix: 'Write the summary with `--summary-export`, or with `handleSummary`.',
      };
    const message = error instanceof Error ? error.message.slice(0, 200) : 'it can not be parsed';
    return { problem: `This is not JSON: ${message}.`, fix: 'Export the file again; it may have been cut off.' };
  }
  if (isOwnJson(data)) return readOwnJson(data);
  const fields = fieldsOf(data);
  if (isK6(fields)) return readK6(fields);
  if (isGatling(fields)) return readGatling(fields);
  if (isJMeterStatistics(fields)) return readJMeterStatistics(fields);
  return unknown;
}

/**
 * What a file of evidence says. The format is recognised by the content, never by the name. Whatever the text holds, the
 * answer is a content or a problem in words.
 */
export function readEvidence(text: string): Reading {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return { problem: 'The file is empty.', fix: `Name ${formats}.` };
  if (/^\s*[[{]/.test(content)) return readJson(content);
  const [firstLine = ''] = content.split('\n', 1);
  if (isFocus(firstLine)) return readFocus(content);
  if (isLocust(firstLine)) return readLocust(content);
  if (isJMeterSamples(firstLine)) return readJMeterSamples(content);
  if (isPgbench(content)) return readPgbench(content);
  if (/^\s*<\?xml|^\s*<testResults/.test(content))
    return {
      problem: 'This is XML, which is not read.',
      fix: 'Save the results of JMeter as CSV (`jmeter.save.saveservice.output_format=csv`).',
    };
  if (/^\s*var stats\b|^\s*stats\s*=/.test(content))
    return {
      problem: "This is Gatling's `stats.js`, a program and no data.",
      fix: 'Name `js/stats.json` of the report.',
    };
  return unknown;
}
