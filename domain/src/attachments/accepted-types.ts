/** Bytes a file may have at most. */
export const maxAttachmentBytes = 20 * 1024 * 1024;

/** What a file must look like inside to be what its name says. */
export type Likeness = { starts: Buffer[] } | { webp: true } | { zip: string | null } | { text: true };

/** Everything that may be uploaded, by extension. */
export const acceptedTypes: Record<string, { mediaType: string; likeness: Likeness }> = {
  jpg: { mediaType: 'image/jpeg', likeness: starting('ffd8ff') },
  jpeg: { mediaType: 'image/jpeg', likeness: starting('ffd8ff') },
  png: { mediaType: 'image/png', likeness: starting('89504e470d0a1a0a') },
  gif: { mediaType: 'image/gif', likeness: starting('474946383761', '474946383961') },
  webp: { mediaType: 'image/webp', likeness: { webp: true } },
  pdf: { mediaType: 'application/pdf', likeness: starting('255044462d') },
  txt: { mediaType: 'text/plain', likeness: { text: true } },
  csv: { mediaType: 'text/csv', likeness: { text: true } },
  zip: { mediaType: 'application/zip', likeness: { zip: null } },
  docx: { mediaType: office('wordprocessingml.document'), likeness: { zip: 'word/' } },
  xlsx: { mediaType: office('spreadsheetml.sheet'), likeness: { zip: 'xl/' } },
  pptx: { mediaType: office('presentationml.presentation'), likeness: { zip: 'ppt/' } },
};

/** For whoever offers a file dialog. */
export const acceptedMediaTypes = [
  ...new Set(Object.values(acceptedTypes).map(({ mediaType }) => mediaType)),
];

function starting(...hex: string[]): Likeness {
  return { starts: hex.map((bytes) => Buffer.from(bytes, 'hex')) };
}

function office(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.${kind}`;
}
