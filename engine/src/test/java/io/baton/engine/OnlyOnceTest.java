package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands sent twice, at once, against each other, and without a database. */
class OnlyOnceTest {

  private static TestEngine engine;
  private static String definition;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
    definition = engine.define(TestFile.bpmn("once", "once", TestFile.throughTask("", "")));
  }

  @Test
  void answersAlreadyToACommandSentAgain() {
    UUID id = UUID.randomUUID();
    String start = "'kind':'start','processDefinitionId':'" + definition + "','businessKey':'" + id + "','variables':{}";
    JsonNode first = engine.command(id, start);
    JsonNode second = engine.command(id, start);
    assertEquals("{\"state\":\"already\",\"xid\":" + first.get("xid") + "}", second.toString());
    assertEquals("1", instancesOf(id));
  }

  @Test
  void doesACommandSentFourTimesAtOnceExactlyOnce() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 25; round++) {
      UUID id = UUID.randomUUID();
      String start = "'kind':'start','processDefinitionId':'" + definition + "','businessKey':'" + id + "','variables':{}";
      List<String> states = together(4, () -> engine.command(id, start)).stream().map(answer -> answer.get("state").asText()).sorted().toList();
      assertEquals(List.of("already", "already", "already", "done"), states);
      assertEquals("1", instancesOf(id));
    }
  }

  @Test
  void waitsForTheSameCommandInFlightAndRunsWhenThatOneFailed() throws Exception {
    UUID id = UUID.randomUUID();
    try (Connection rival = engine.database.connect(); Statement sql = rival.createStatement()) {
      rival.setAutoCommit(false);
      sql.execute("insert into app.engine_receipts (command_id, xid) values ('" + id + "', pg_current_xact_id())");
      Future<JsonNode> waiting = later(() -> engine.command(id, "'kind':'start','processDefinitionId':'" + definition + "','businessKey':'" + id + "','variables':{}"));
      awaitLockWait();
      rival.rollback();
      assertEquals("done", waiting.get().get("state").asText());
      assertEquals("1", instancesOf(id));
    }
  }

  @Test
  void letsOneOfTwoRivalsWin() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 15; round++) {
      String instance = engine.start(definition, "{}");
      String complete = "'kind':'complete','taskId':'" + engine.task(instance) + "','variables':{}";
      List<JsonNode> answers = together(2, () -> engine.command(complete));
      List<String> states = answers.stream().map(answer -> answer.get("state").asText()).sorted().toList();
      assertEquals("done", states.get(0), answers.toString());
      assertTrue(List.of("refused", "retry").contains(states.get(1)), answers.toString());
    }
  }

  @Test
  void asksForARetryAfterAnOptimisticLockingFailure() throws Exception {
    String instance = engine.start(definition, "{}");
    String task = engine.task(instance);
    UUID id = UUID.randomUUID();
    try (Connection rival = engine.database.connect(); Statement sql = rival.createStatement()) {
      rival.setAutoCommit(false);
      sql.execute("update act_ru_task set rev_ = rev_ + 1 where id_ = '" + task + "'");
      Future<JsonNode> waiting = later(() -> engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}"));
      awaitLockWait();
      rival.commit();
      JsonNode answer = waiting.get();
      assertEquals("retry", answer.get("state").asText(), answer.toString());
      assertEquals("OptimisticLockingException", answer.get("exception").get("type").asText());
      assertEquals(1, answer.get("exception").get("code").asInt());
    }
    assertNull(engine.database.read("select 1 from app.engine_receipts where command_id = '" + id + "'"));
    assertEquals("done", engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}").get("state").asText());
  }

  @Test
  void asksForARetryAfterADeadlock() throws Exception {
    String instance = engine.start(definition, "{}");
    String task = engine.task(instance);
    UUID id = UUID.randomUUID();
    try (Connection rival = engine.database.connect(); Statement sql = rival.createStatement()) {
      // Only the engine's side may find out: this one waits longer than it.
      sql.execute("set deadlock_timeout = '30s'");
      rival.setAutoCommit(false);
      sql.execute("select 1 from act_ru_task where id_ = '" + task + "' for update");
      Future<JsonNode> victim = later(() -> engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}"));
      awaitLockWait();
      sql.execute("insert into app.engine_receipts (command_id, xid) values ('" + id + "', pg_current_xact_id())");
      JsonNode answer = victim.get();
      assertEquals("retry", answer.get("state").asText(), answer.toString());
      assertEquals(10_000, answer.get("exception").get("code").asInt(), answer.toString());
      rival.rollback();
    }
    assertEquals("done", engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}").get("state").asText());
  }

  @Test
  void answers503WithoutADatabaseAndGoesOnWhenItIsBack() throws InterruptedException {
    String instance = engine.start(definition, "{}");
    String task = engine.task(instance);
    String name = engine.database.name;
    String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"complete\",\"taskId\":\"" + task + "\"}";
    engine.database.administer("alter database " + name + " allow_connections false");
    engine.database.administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    try {
      HttpResponse<String> answer = engine.post("/commands", body);
      assertEquals(503, answer.statusCode(), answer.body());
    } finally {
      engine.database.administer("alter database " + name + " allow_connections true");
    }
    // Connections idle for longer than half a second are checked before they are used.
    Thread.sleep(600);
    assertEquals("done", TestEngine.json(engine.post("/commands", body).body()).get("state").asText());
  }

  private static String instancesOf(UUID key) {
    return engine.database.read("select count(*) from act_hi_procinst where business_key_ = '" + key + "'");
  }

  /** Waits until a session of the engine waits for a lock. */
  private static void awaitLockWait() throws InterruptedException, SQLException {
    for (int i = 0; i < 200; i++) {
      if (engine.database.read("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") != null) return;
      Thread.sleep(25);
    }
    throw new IllegalStateException("nobody waits");
  }

  private static <T> Future<T> later(Callable<T> work) {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Future<T> result = threads.submit(work);
    threads.shutdown();
    return result;
  }

  private static <T> List<T> together(int times, Callable<T> work) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    List<T> answers = new ArrayList<>();
    for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(times, work))) answers.add(answer.get());
    threads.shutdown();
    return answers;
  }
}
