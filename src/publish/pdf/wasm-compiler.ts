import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Compiler, Diagnostic } from './compiler.ts';
import { readFonts } from './fonts.ts';

/** Typst as WebAssembly, for every platform without a native package. */
export async function loadWasmCompiler(): Promise<Compiler> {
  const { createTypstCompiler, CompileFormatEnum } = await import('@myriaddreamin/typst.ts/compiler');
  const { loadFonts } = await import('@myriaddreamin/typst.ts');
  const require = createRequire(import.meta.url);
  const fonts = readFonts().map((font) => new Uint8Array(font));
  const typst = createTypstCompiler();
  await typst.init({
    beforeBuild: [loadFonts(fonts, { assets: false })],
    getWrapper: () => import('@myriaddreamin/typst-ts-web-compiler'),
    getModule: () => ({ module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) }),
  });
  const encoder = new TextEncoder();
  return {
    carrier: 'wasm',
    async compile({ files, main }) {
      typst.resetShadow();
      for (const [path, content] of files) typst.mapShadow(`/${path}`, encoder.encode(content));
      const { result, diagnostics } = await typst.compile({
        mainFilePath: `/${main}`,
        format: CompileFormatEnum.pdf,
        diagnostics: 'full',
      });
      return { pdf: result ?? null, diagnostics: (diagnostics ?? []).map(toDiagnostic) };
    },
  };
}

interface WasmDiagnostic {
  readonly message: string;
  readonly path: string;
  /** `line:column-line:column`. */
  readonly range: string;
  readonly severity: string;
}

function toDiagnostic({ message, path, range, severity }: WasmDiagnostic): Diagnostic {
  const [, line, column] = /^(\d+):(\d+)/.exec(range) ?? [];
  return {
    severity: severity === 'warning' ? 'warning' : 'error',
    message,
    path: path.replace(/^\//, ''),
    position: line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) },
  };
}
