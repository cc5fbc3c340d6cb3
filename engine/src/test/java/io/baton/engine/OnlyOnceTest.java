package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
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

/** Commands sent twice, at once and against each other. */
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
      Future<JsonNode> waiting = TestEngine.later(() -> engine.command(id, "'kind':'start','processDefinitionId':'" + definition + "','businessKey':'" + id + "','variables':{}"));
      engine.awaitLockWait();
      rival.rollback();
      assertEquals("done", waiting.get().get("state").asText());
      assertEquals("1", instancesOf(id));
    }
  }

  @Test
  void letsOneOfTwoRivalsWin() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 60; round++) {
      String instance = engine.start(definition, "{}");
      String complete = "'kind':'complete','taskId':'" + engine.task(instance) + "','variables':{}";
      List<JsonNode> answers = together(2, () -> engine.command(complete));
      List<String> states = answers.stream().map(answer -> answer.get("state").asText()).sorted().toList();
      assertEquals("done", states.get(0), answers.toString());
      assertTrue(List.of("refused", "retry").contains(states.get(1)), answers.toString());
    }
  }

  private static String instancesOf(UUID key) {
    return engine.database.read("select count(*) from act_hi_procinst where business_key_ = '" + key + "'");
  }

  private static <T> List<T> together(int times, Callable<T> work) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    List<T> answers = new ArrayList<>();
    for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(times, work))) answers.add(answer.get());
    threads.shutdown();
    return answers;
  }
}
