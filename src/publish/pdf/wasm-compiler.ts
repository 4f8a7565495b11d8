import { readFileSync } from 'node:fs';
import { companion } from '../companions.ts';
import type { Compilation, Compiler, Diagnostic } from './compiler.ts';
import { readFonts } from './fonts.ts';

/** Typst as WebAssembly, for every platform without a native package. */
export async function loadWasmCompiler(): Promise<Compiler> {
  const { addressOf, resolve } = await companion('typst');
  const { createTypstCompiler } = (await import(
    addressOf('@myriaddreamin/typst.ts/compiler')
  )) as typeof import('@myriaddreamin/typst.ts/compiler');
  const { initOptions } = (await import(
    addressOf('@myriaddreamin/typst.ts')
  )) as typeof import('@myriaddreamin/typst.ts');
  const fonts = readFonts().map((font) => new Uint8Array(font));
  const typst = createTypstCompiler();
  const disk = emptyDisk();
  await typst.init({
    beforeBuild: [initOptions.loadFonts(fonts, { assets: false }), initOptions.withAccessModel(disk)],
    getWrapper: () => import(addressOf('@myriaddreamin/typst-ts-web-compiler')),
    getModule: () => ({ module_or_path: readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) }),
  });
  const encoder = new TextEncoder();
  return {
    carrier: 'wasm',
    async compile({ files, main }) {
      typst.resetShadow();
      disk.missed = '';
      for (const [path, content] of files) typst.mapShadow(`/${path}`, encoder.encode(content));
      return typst.runWithWorld<Compilation>({ mainFilePath: `/${main}` }, async (world) => {
        const { hasError, diagnostics = [] } = await world.compile({ diagnostics: 'full' });
        const pdf = hasError ? null : ((await world.pdf({ diagnostics: 'full' })).result ?? null);
        const relevant = diagnostics.filter(({ severity }) => severity !== 'hint');
        return { pdf, diagnostics: relevant.map((diagnostic) => toDiagnostic(diagnostic, disk.missed)) };
      });
    },
  };
}

/** Has no files, so that a template sees only what it is given; remembers what was asked for. */
function emptyDisk() {
  const disk = {
    missed: '',
    getMTime: () => undefined,
    isFile: () => true,
    getRealPath: (path: string) => path,
    readAll: (path: string) => {
      disk.missed = path;
      return undefined;
    },
  };
  return disk;
}

interface WasmDiagnostic {
  readonly message: string;
  readonly path: string;
  /** `line:column-line:column`, from 0; empty where Typst names none. */
  readonly range: string;
  readonly severity: string;
}

function toDiagnostic({ message, path, range, severity }: WasmDiagnostic, missed: string): Diagnostic {
  const [, line, column] = /^(\d+):(\d+)/.exec(range) ?? [];
  return {
    severity: severity === 'error' ? 'error' : 'warning',
    message: message.startsWith('failed to load file') ? `file not found (searched at ${missed})` : message,
    path: path.replace(/^\//, ''),
    position:
      line === undefined || column === undefined ? null : { line: Number(line) + 1, column: Number(column) + 1 },
  };
}
