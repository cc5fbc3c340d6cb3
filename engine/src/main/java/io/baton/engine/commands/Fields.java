package io.baton.engine.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an object of the body field by field; what nobody asked for is a fault, as is every wrong type. */
public final class Fields {

  private static final int ID_LENGTH = 255;

  private final JsonNode object;
  private final String path;
  private final Set<String> read = new HashSet<>();

  public Fields(JsonNode object, String path) {
    if (object == null || !object.isObject()) throw new InvalidBody(path, "must be an object");
    this.object = object;
    this.path = path.isEmpty() ? "" : path + ".";
  }

  public String id(String name) {
    return text(name, ID_LENGTH);
  }

  public String text(String name, int longest) {
    String value = optionalText(name, longest);
    if (value == null) throw fault(name, "is missing");
    return value;
  }

  /** Returns null where the field is absent or null. */
  String optionalText(String name, int longest) {
    JsonNode value = take(name);
    if (value == null || value.isNull()) return null;
    if (!value.isTextual()) throw fault(name, "must be a string");
    if (value.textValue().isEmpty()) throw fault(name, "must not be empty");
    if (value.textValue().length() > longest) throw fault(name, "must not be longer than " + longest + " characters");
    return value.textValue();
  }

  /** Returns null for an explicit null; the field itself must be there. */
  String textOrNull(String name, int longest) {
    if (!object.has(name)) throw fault(name, "is missing");
    return optionalText(name, longest);
  }

  /** Returns null where the field is absent or null. */
  Integer optionalCount(String name) {
    JsonNode value = take(name);
    if (value == null || value.isNull()) return null;
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) throw fault(name, "must be a whole number of 0 or more");
    return value.intValue();
  }

  /** Returns engine values by name; empty where the field is absent. */
  public Map<String, Object> variables(String name) {
    JsonNode value = take(name);
    return value == null ? Map.of() : Variables.read(value, path + name);
  }

  List<Fields> objects(String name) {
    JsonNode value = take(name);
    if (value == null || !value.isArray() || value.isEmpty()) throw fault(name, "must be a list with at least one entry");
    List<Fields> entries = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) entries.add(new Fields(value.get(i), path + name + "[" + i + "]"));
    return entries;
  }

  JsonNode take(String name) {
    read.add(name);
    return object.get(name);
  }

  /** Ends the reading: every field must have been asked for. */
  public void end() {
    object.fieldNames().forEachRemaining(name -> {
      if (!read.contains(name)) throw fault(name, "is not known here");
    });
  }

  InvalidBody fault(String name, String message) {
    return new InvalidBody(path + name, message);
  }
}
