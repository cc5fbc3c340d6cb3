package io.baton.engine.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

/** Turns <code>{name: {type, value}}</code> into the engine's variables. */
final class Variables {

  /** The engine's columns for names and texts. */
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TEXT = 4000;

  static Map<String, Object> read(JsonNode variables, String path) {
    if (!variables.isObject()) throw new InvalidBody(path, "must be an object");
    Map<String, Object> values = new LinkedHashMap<>();
    variables.properties().forEach(entry -> {
      String name = entry.getKey();
      if (name.isEmpty() || name.length() > LONGEST_NAME) throw new InvalidBody(path, "a name must have 1 to " + LONGEST_NAME + " characters");
      Fields variable = new Fields(entry.getValue(), path + "." + name);
      String type = variable.text("type", 20);
      JsonNode value = variable.take("value");
      variable.end();
      values.put(name, value(type, value, variable));
    });
    return values;
  }

  private static Object value(String type, JsonNode value, Fields variable) {
    boolean absent = value == null || value.isNull();
    if (type.equals("null")) {
      if (absent) return org.camunda.bpm.engine.variable.Variables.untypedNullValue();
      throw variable.fault("value", "must be null");
    }
    if (absent) throw variable.fault("value", "is missing; a variable without value has the type null");
    return switch (type) {
      case "string" -> string(value, variable);
      case "number" -> number(value, variable);
      case "boolean" -> {
        if (!value.isBoolean()) throw variable.fault("value", "must be true or false");
        yield value.booleanValue();
      }
      case "date" -> date(value, variable);
      case "list" -> list(value, variable);
      default -> throw variable.fault("type", "must be string, number, boolean, date, list or null");
    };
  }

  private static String string(JsonNode value, Fields variable) {
    if (!value.isTextual()) throw variable.fault("value", "must be a string");
    if (value.textValue().length() > LONGEST_TEXT) throw variable.fault("value", "must not be longer than " + LONGEST_TEXT + " characters");
    return value.textValue();
  }

  private static Number number(JsonNode value, Fields variable) {
    if (value.isIntegralNumber() && value.canConvertToLong()) return value.longValue();
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) throw variable.fault("value", "must be a number");
    return value.doubleValue();
  }

  private static Date date(JsonNode value, Fields variable) {
    try {
      return Date.from(OffsetDateTime.parse(value.asText()).toInstant());
    } catch (DateTimeParseException e) {
      throw variable.fault("value", "must be an instant such as 2026-01-31T08:00:00Z");
    }
  }

  /** A JSON object value: the engine iterates a multi-instance step over it as a Java collection. */
  private static Object list(JsonNode value, Fields variable) {
    if (!value.isArray()) throw variable.fault("value", "must be a list of strings");
    ArrayList<String> entries = new ArrayList<>();
    for (JsonNode entry : value) {
      if (!entry.isTextual()) throw variable.fault("value", "must be a list of strings");
      entries.add(entry.textValue());
    }
    return org.camunda.bpm.engine.variable.Variables.objectValue(entries).serializationDataFormat(SerializationDataFormats.JSON).create();
  }

  private Variables() {}
}
