package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine as a process of its own. */
@Timeout(120)
class ProcessTest {

  private static final Map<String, String> UNREACHABLE = Map.of("BATON_ENGINE_PORT", "0", "BATON_ENGINE_SECRET", TestEngine.SECRET,
      "BATON_ENGINE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none?currentSchema=engine", "BATON_ENGINE_DB_USER", "u", "BATON_ENGINE_DB_PASSWORD", "p");

  @Test
  void namesEverySettingThatIsMissing() throws IOException, InterruptedException {
    Process engine = start("UTC", Map.of("BATON_ENGINE_SECRET", "short"));
    assertEquals("The engine cannot start: BATON_ENGINE_PORT is not set; BATON_ENGINE_JDBC_URL is not set; BATON_ENGINE_DB_USER is not set; "
        + "BATON_ENGINE_DB_PASSWORD is not set; BATON_ENGINE_SECRET is shorter than 16 characters.", engine.inputReader().readLine());
    assertEquals(2, engine.waitFor());
  }

  @Test
  void refusesAnotherZone() throws IOException, InterruptedException {
    Process engine = start("Asia/Shanghai", UNREACHABLE);
    assertEquals("The engine cannot start: the JVM runs in the zone Asia/Shanghai: start it with -Duser.timezone=UTC.", engine.inputReader().readLine());
    assertEquals(2, engine.waitFor());
  }

  @Test
  void saysInOneLineThatTheDatabaseIsNotThere() throws IOException, InterruptedException {
    Process engine = start("UTC", UNREACHABLE);
    List<String> said = engine.inputReader().lines().toList();
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.get(0).startsWith("The engine cannot start: PSQLException: Connection to 127.0.0.1:1 refused."), said.get(0));
    assertEquals(1, engine.waitFor());
  }

  @Test
  void endsWhenItsInputIsClosedEvenWhileItStillStarts() throws IOException, InterruptedException {
    Process engine = start("UTC", UNREACHABLE);
    engine.getOutputStream().close();
    assertTrue(engine.waitFor(30, TimeUnit.SECONDS));
  }

  @Test
  void saysWhenItAnswersAndEndsWhenItsInputIsClosed() throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(TestEngine.orSkip().settings());
    environment.put("SERVER_ADDRESS", "no-such-host.invalid");
    Process engine = start("UTC", environment);
    String ready = engine.inputReader().readLine();
    assertTrue(ready.matches("engine ready on \\d{4,5}"), ready);
    engine.getOutputStream().close();
    assertTrue(engine.waitFor(30, TimeUnit.SECONDS));
    assertEquals(List.of(), engine.inputReader().lines().toList());
    assertEquals(0, engine.exitValue());
  }

  private static Process start(String zone, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=" + zone,
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), EngineApplication.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("BATON_"));
    builder.environment().putAll(environment);
    builder.environment().put("BATON_ENGINE_EXIT_WITH_STDIN", "true");
    return builder.redirectErrorStream(true).start();
  }
}
