/** Of an answer that is a file to be kept, for whoever asked alone: a browser saves it under its name and runs nothing. */
export function downloadHeaders(file: { name: string; mediaType: string; size: number }) {
  const name = encodeURIComponent(file.name.toWellFormed()).replaceAll("'", '%27');
  return {
    'content-type': file.mediaType,
    'content-length': file.size,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  };
}
