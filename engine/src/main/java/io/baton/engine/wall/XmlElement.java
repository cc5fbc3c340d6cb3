package io.baton.engine.wall;

import java.util.ArrayList;
import java.util.List;

/** An element of a deployed XML file, with the text of all its own text nodes joined as the engine joins them. */
final class XmlElement {

  record Attribute(String namespace, String name, String value) {}

  final String namespace;
  final String name;
  final List<Attribute> attributes;
  final XmlElement parent;
  final List<XmlElement> children = new ArrayList<>();
  final int line;
  final int column;
  private final StringBuilder text = new StringBuilder();

  XmlElement(String namespace, String name, List<Attribute> attributes, XmlElement parent, int line, int column) {
    this.namespace = namespace;
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.line = line;
    this.column = column;
  }

  void append(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  String text() {
    return text.toString();
  }

  /** Value of the attribute of that local name, in whatever namespace; null without one. */
  String attribute(String localName) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(localName)) return attribute.value();
    }
    return null;
  }

  String ownId() {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals("id") && attribute.namespace().isEmpty()) return attribute.value();
    }
    return null;
  }

  /** Id of this element, else of the nearest ancestor that has one, else null. */
  String nearestId() {
    for (XmlElement element = this; element != null; element = element.parent) {
      String id = element.ownId();
      if (id != null) return id;
    }
    return null;
  }

  Finding finding(String what) {
    String id = nearestId();
    String place = id == null ? "<" + name + ">" : id.equals(ownId()) ? "<" + name + "> '" + id + "'" : "<" + name + "> in '" + id + "'";
    return new Finding(place + ": " + what, id, line, column);
  }
}
