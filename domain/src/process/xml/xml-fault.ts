/** Why a text is not read as XML; each code is a rule of the gate. */
export type XmlFaultCode = 'xml-size' | 'xml-encoding' | 'xml-dtd' | 'xml-nesting' | 'xml-well-formed';

/** Thrown by `readXml`; the detail is English and for the person who wrote the file. */
export class XmlFault extends Error {
  readonly code: XmlFaultCode;
  readonly line: number;

  constructor(code: XmlFaultCode, line: number, detail: string) {
    super(detail);
    this.code = code;
    this.line = line;
  }
}
