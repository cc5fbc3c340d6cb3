package io.baton.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/** What the process needs from outside, checked before anything starts. */
final class EngineEnvironment {

  private static final List<String> NAMES = List.of("BATON_ENGINE_PORT", "BATON_ENGINE_JDBC_URL", "BATON_ENGINE_DB_USER",
      "BATON_ENGINE_DB_PASSWORD", "BATON_ENGINE_SECRET");
  private static final int SHORTEST_SECRET = 16;

  /** Returns every fault of the environment, each in one sentence; empty when the engine can start. */
  static List<String> faults(Map<String, String> environment, ZoneId zone) {
    List<String> faults = new ArrayList<>();
    for (String name : NAMES) {
      if (environment.getOrDefault(name, "").isBlank()) faults.add(name + " is not set");
    }
    String port = environment.getOrDefault("BATON_ENGINE_PORT", "");
    if (!port.isBlank() && !(port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535)) {
      faults.add("BATON_ENGINE_PORT is not a port number: " + port);
    }
    String url = environment.getOrDefault("BATON_ENGINE_JDBC_URL", "");
    if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
      faults.add("BATON_ENGINE_JDBC_URL does not begin with jdbc:postgresql:");
    } else if (!url.isBlank() && !url.contains("currentSchema=")) {
      faults.add("BATON_ENGINE_JDBC_URL names no schema for the engine's tables: add currentSchema=engine");
    }
    String secret = environment.getOrDefault("BATON_ENGINE_SECRET", "");
    if (!secret.isBlank() && secret.length() < SHORTEST_SECRET) {
      faults.add("BATON_ENGINE_SECRET is shorter than " + SHORTEST_SECRET + " characters");
    }
    // The engine stores times without zone, in the zone of its JVM.
    if (!zone.getRules().isFixedOffset() || !zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC)) {
      faults.add("the JVM runs in the zone " + zone + ": start it with -Duser.timezone=UTC");
    }
    return faults;
  }

  /**
   * Lets the engine see these settings and its own configuration, nothing else: a stray SERVER_ADDRESS in the environment
   * or an application.yml in the current folder must not open it.
   */
  static ConfigurableEnvironment closed(Map<String, String> environment) {
    Map<String, Object> settings = new HashMap<>();
    for (String name : NAMES) settings.put(name, environment.get(name));
    settings.put("spring.config.location", "classpath:/application.yml");
    StandardEnvironment closed = new StandardEnvironment() {
      @Override
      protected void customizePropertySources(MutablePropertySources sources) {
        // Neither system properties nor environment variables.
      }
    };
    closed.getPropertySources().addFirst(new MapPropertySource("settings", settings));
    return closed;
  }

  private EngineEnvironment() {}
}
