/** A chunk as Vite's manifest describes it. */
export interface ManifestChunk {
  file: string;
  isEntry?: boolean;
  /** Chunks that are loaded with it. */
  imports?: string[];
  /** Chunks that are loaded when its code asks for them. */
  dynamicImports?: string[];
}

/** By the chunk's name: the source file it was made of, where there is one. */
export type Manifest = Record<string, ManifestChunk>;

/** A chunk and all that is loaded with it, by name. Throws for a name the manifest does not hold. */
export function loadedWith(manifest: Manifest, ...names: string[]): Set<string> {
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const imported of chunkOf(manifest, name).imports ?? []) load(imported);
  };
  names.forEach(load);
  return loaded;
}

/**
 * The lazy chunk of a source file that some chunk of `from` asks for, at whatever distance. Throws when there is
 * none: then the file is no longer loaded lazily, and the figure would be wrong without anybody noticing.
 */
export function lazyChunk(manifest: Manifest, from: string, source: string): string {
  const seen = new Set<string>();
  const look = (name: string): string | null => {
    if (seen.has(name)) return null;
    seen.add(name);
    const { imports = [], dynamicImports = [] } = chunkOf(manifest, name);
    if (dynamicImports.includes(source)) return source;
    for (const next of [...imports, ...dynamicImports]) {
      const found = look(next);
      if (found !== null) return found;
    }
    return null;
  };
  const found = look(from);
  if (found === null) throw new Error(`${from} does not load ${source} lazily`);
  return found;
}

/** Files of chunks that are not loaded already. */
export function filesOf(manifest: Manifest, chunks: Iterable<string>, loaded = new Set<string>()): string[] {
  const names = [...chunks].filter((name) => !loaded.has(name));
  return [...new Set(names.map((name) => chunkOf(manifest, name).file))].filter((file) =>
    file.endsWith('.js'),
  );
}

export function entryOf(manifest: Manifest): string {
  const [entry] = Object.entries(manifest).filter(([, chunk]) => chunk.isEntry);
  if (!entry) throw new Error('The manifest names no entry');
  return entry[0];
}

function chunkOf(manifest: Manifest, name: string): ManifestChunk {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The manifest holds no chunk ${name}`);
  return chunk;
}
