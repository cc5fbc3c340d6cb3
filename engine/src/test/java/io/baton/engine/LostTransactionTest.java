package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands whose transaction is lost to another one or with the database. */
class LostTransactionTest {

  private static TestEngine engine;
  private static String definition;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
    definition = engine.define(TestFile.bpmn("lost", "lost", TestFile.throughTask("", "")));
  }

  @Test
  void asksForARetryAfterAnOptimisticLockingFailure() throws Exception {
    String instance = engine.start(definition, "{}");
    String task = engine.task(instance);
    UUID id = UUID.randomUUID();
    try (Connection rival = engine.database.connect(); Statement sql = rival.createStatement()) {
      rival.setAutoCommit(false);
      sql.execute("update act_ru_task set rev_ = rev_ + 1 where id_ = '" + task + "'");
      Future<JsonNode> waiting = TestEngine.later(() -> engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}"));
      engine.awaitLockWait();
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
      Future<JsonNode> victim = TestEngine.later(() -> engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}"));
      engine.awaitLockWait();
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
}
