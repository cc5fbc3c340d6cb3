const places = /(?:^|[\s:])(?:value|assignee|candidateUsers|candidateGroups)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** As long as any key or username of the organisation. */
const longest = 128;

/**
 * Every word of a drawing that may name a person, a role, a team or a department: what stands in its properties and in
 * the native attributes for people, whole and cut where calls and lists are. Each name the gate asks for is among them,
 * and much else; no more than was written.
 */
export function namesIn(xml: string): string[] {
  const words = [...xml.matchAll(places)].flatMap(([, double, single]) => {
    const text = decoded(double ?? single ?? '');
    return [text, ...text.split(/[(),|]/), ...text.split(/[(),|\s]+/)].map((word) => word.trim());
  });
  return [...new Set(words)].filter((word) => word !== '' && word.length <= longest);
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
