import { loadNativeCompiler } from './native-compiler.ts';
import { loadWasmCompiler } from './wasm-compiler.ts';

/** What Typst says about a source file. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Path within the compiled files, without a leading slash; empty where Typst names none. */
  readonly path: string;
  /** 1-based; null where Typst names none. */
  readonly position: { readonly line: number; readonly column: number } | null;
}

export interface Compilation {
  /** Null if there are errors. */
  readonly pdf: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileRequest {
  /** Path → content; paths have no leading slash. */
  readonly files: ReadonlyMap<string, string>;
  readonly main: string;
}

/** Typst with the project's fonts. Both carriers give the same bytes. */
export interface Compiler {
  readonly carrier: 'native' | 'wasm';
  compile(request: CompileRequest): Promise<Compilation>;
}

let shared: Promise<Compiler> | undefined;

/** The fastest Typst this platform has; made once a thread, because reading the fonts takes a while. */
export function sharedCompiler(): Promise<Compiler> {
  shared ??= Promise.resolve(loadNativeCompiler() ?? loadWasmCompiler());
  return shared;
}
