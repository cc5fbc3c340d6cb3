/** A file as its field shows it. */
export interface FormFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  /** Where it can be downloaded; without it the name is no link. */
  href?: string;
}

/** How file fields reach the server; without it they only show how many files there are. */
export interface FormFiles {
  /** Stores a file and says under which id; `progress` hears shares from 0 to 1. Rejects with an Error to be shown. */
  upload(file: File, progress: (share: number) => void, signal: AbortSignal): Promise<FormFile>;
  /** What is behind an id. */
  describe(id: string): Promise<FormFile>;
}
