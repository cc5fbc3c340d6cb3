package io.baton.engine.wall;

import javax.xml.XMLConstants;

/**
 * Where a file says its schemas lie. The engine's XML parser calls that address for every namespace but the one whose
 * schema it validates against, even for the diagram's, so only hints for that one are harmless.
 */
final class SchemaHints {

  /** Returns what is wrong with the attribute, or null; no namespace is known where the second argument is empty. */
  static String fault(XmlElement.Attribute attribute, String knownNamespace) {
    if (!attribute.namespace().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) return null;
    if (attribute.name().equals("noNamespaceSchemaLocation")) return "schema locations are not allowed";
    if (!attribute.name().equals("schemaLocation")) return null;
    String[] hints = attribute.value().trim().split("\\s+");
    for (int i = 0; i < hints.length; i += 2) {
      if (!hints[i].equals(knownNamespace)) return "a schema location for '" + hints[i] + "' is not allowed";
    }
    return null;
  }

  private SchemaHints() {}
}
