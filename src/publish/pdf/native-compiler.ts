import { createRequire } from 'node:module';
import type { Compilation, CompileRequest, Compiler, Diagnostic } from './compiler.ts';
import { readFonts } from './fonts.ts';

/** The part of `@myriaddreamin/typst-ts-node-compiler-*` that is used; the platform packages carry no types. */
interface Binding {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }): NodeCompiler;
  };
}

interface NodeCompiler {
  resetShadow(): void;
  mapShadow(path: string, content: Buffer): void;
  compile(options: { mainFilePath: string }): CompileResult;
  fetchDiagnostics(raw: object): readonly NativeDiagnostic[];
  pdf(document: object, options: { pdfStandard: PdfStandard }): Buffer;
  evictCache(maximumAge: number): void;
}

interface CompileResult {
  readonly result: object | null;
  takeError(): object | null;
  takeWarnings(): object | null;
}

interface NativeDiagnostic {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
  /** 1 error, 2 warning, 4 a step of the trace. */
  readonly severity: number;
}

/** What Typst checks a document against while it writes it; `ua-1` is PDF/UA-1, accessibility. */
export type PdfStandard = '1.7' | 'ua-1';

// Files exist only in memory. Nothing is on disk at this path, so a template can't read the machine it runs on.
const WORKSPACE = '/casebook-pdf-workspace';

/** Typst as machine code; undefined where its platform package isn't installed. */
export function loadNativeCompiler(standard: PdfStandard = '1.7'): Compiler | undefined {
  const binding = loadBinding();
  if (!binding) return undefined;
  const compiler = binding.NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: readFonts() }] });
  return { carrier: 'native', compile: async (request) => compile(compiler, request, standard) };
}

/** What the platform's package may be called. */
const platforms: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [''],
  linux: ['-gnu', '-musl'],
  win32: ['-msvc'],
};

function loadBinding(): Binding | undefined {
  const require = createRequire(import.meta.url);
  const { platform, arch } = process;
  for (const libc of platforms[platform] ?? []) {
    try {
      return require(`@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${libc}`);
    } catch {
      // Not this one; WebAssembly serves where none is there.
    }
  }
  return undefined;
}

function compile(compiler: NodeCompiler, { files, main }: CompileRequest, standard: PdfStandard): Compilation {
  compiler.resetShadow();
  for (const [path, content] of files) compiler.mapShadow(`${WORKSPACE}/${path}`, Buffer.from(content));
  const outcome = compiler.compile({ mainFilePath: `${WORKSPACE}/${main}` });
  const diagnostics = [outcome.takeError(), outcome.takeWarnings()]
    .flatMap((raw) => (raw ? compiler.fetchDiagnostics(raw) : []))
    .filter(({ severity }) => severity <= 2)
    .map(toDiagnostic);
  const pdf = outcome.result ? compiler.pdf(outcome.result, { pdfStandard: standard }) : null;
  compiler.evictCache(5);
  return { pdf, diagnostics };
}

function toDiagnostic({ message, path, range, severity }: NativeDiagnostic): Diagnostic {
  return {
    severity: severity === 1 ? 'error' : 'warning',
    message: message.replaceAll(`${WORKSPACE}/`, ''),
    path: path.replace(`${WORKSPACE}/`, ''),
    position: range ? { line: range.start.line + 1, column: range.start.character + 1 } : null,
  };
}
