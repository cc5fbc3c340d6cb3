package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;

class EngineEnvironmentTest {

  private static final Map<String, String> COMPLETE = Map.of("BATON_ENGINE_PORT", "8080", "BATON_ENGINE_DB_USER", "u", "BATON_ENGINE_DB_PASSWORD", "p",
      "BATON_ENGINE_JDBC_URL", "jdbc:postgresql://127.0.0.1:5432/app?currentSchema=engine", "BATON_ENGINE_SECRET", "0123456789abcdef");

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Etc/UTC", "Z", "GMT", "UTC+0"})
  void isCompleteInEveryNameOfUtc(String zone) {
    assertEquals(List.of(), EngineEnvironment.faults(COMPLETE, ZoneId.of(zone)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Europe/London", "+00:01", "+01:00"})
  void refusesAnyOtherZone(String zone) {
    assertEquals(1, EngineEnvironment.faults(COMPLETE, ZoneId.of(zone)).size());
  }

  @Test
  void letsNothingElseIn() {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    environment.put("SERVER_ADDRESS", "0.0.0.0");
    ConfigurableEnvironment closed = EngineEnvironment.closed(environment);
    assertEquals("8080", closed.getProperty("BATON_ENGINE_PORT"));
    assertNull(closed.getProperty("SERVER_ADDRESS"));
    assertNull(closed.getProperty("PATH"));
    assertNull(closed.getProperty("user.dir"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "BATON_ENGINE_PORT     | 70000                                   | BATON_ENGINE_PORT is not a port number: 70000",
      "BATON_ENGINE_PORT     | http                                    | BATON_ENGINE_PORT is not a port number: http",
      "BATON_ENGINE_JDBC_URL | postgres://127.0.0.1/app                | BATON_ENGINE_JDBC_URL does not begin with jdbc:postgresql:",
      "BATON_ENGINE_JDBC_URL | jdbc:postgresql://127.0.0.1/app         | BATON_ENGINE_JDBC_URL names no schema for the engine's tables: add currentSchema=engine",
      "BATON_ENGINE_SECRET   | 0123456789                              | BATON_ENGINE_SECRET is shorter than 16 characters",
      "BATON_ENGINE_DB_USER  | ``                                      | BATON_ENGINE_DB_USER is not set",
  })
  void namesTheFault(String name, String value, String fault) {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    environment.put(name, value);
    assertEquals(List.of(fault), EngineEnvironment.faults(environment, ZoneId.of("UTC")));
  }
}
