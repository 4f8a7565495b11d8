/** A relative path with slashes, also on Windows, so that its link works wherever the report is read. */
export const portablePath = (file: string): string => file.replaceAll('\\', '/');
