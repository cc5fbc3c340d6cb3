package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Completions of a step of several people, each sent with the number that its sender had counted. */
class CountedCompletionTest {

  private static final String LOOP = "<bpmn:multiInstanceLoopCharacteristics %s camunda:collection='${signers}' camunda:elementVariable='signer'>"
      + "<bpmn:completionCondition xsi:type='bpmn:tFormalExpression'>${decided_step}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>";
  private static TestEngine engine;
  private static String parallel;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
    parallel = define("counted", "");
  }

  private static String define(String key, String loop) {
    return engine.define(TestFile.bpmn(key, key, TestFile.throughTask("", String.format(LOOP, loop)).replace("targetRef='end'/>",
        "targetRef='next'/><bpmn:userTask id='next'/><bpmn:sequenceFlow id='f3' sourceRef='next' targetRef='end'/>")));
  }

  private static String open(String definition) {
    return engine.start(definition, "{'signers':{'type':'list','value':['a','b','c']},'decided_step':{'type':'boolean','value':false}}");
  }

  @Test
  void isDoneWhenTheCountHolds() {
    String instance = open(parallel);
    assertEquals("done", state(complete(tasks(instance).get(0), 0, false)));
    assertEquals("done", state(complete(tasks(instance).get(0), 1, false)));
    assertEquals("step", openStep(instance));
    assertEquals("done", state(complete(tasks(instance).get(0), 2, true)));
    assertEquals("next", openStep(instance));
  }

  @Test
  void isToBeCountedAgainWhenAnotherCameFirst() {
    String instance = open(parallel);
    complete(tasks(instance).get(0), 0, false);
    JsonNode late = complete(tasks(instance).get(0), 0, true);
    assertEquals("retry", state(late), late.toString());
    assertEquals("CountMovedException", late.get("exception").get("type").asText());
    assertEquals(2, tasks(instance).size());
  }

  @Test
  void endsTheStepForTheOthersWhenItDecides() {
    String instance = open(parallel);
    String other = tasks(instance).get(1);
    complete(tasks(instance).get(0), 0, true);
    assertEquals("next", openStep(instance));
    assertEquals("TaskGoneException", complete(other, 1, true).get("exception").get("type").asText());
  }

  @Test
  void countsOneAfterTheOtherToo() {
    String instance = open(define("countedInOrder", "isSequential='true'"));
    for (int before = 0; before < 3; before++) {
      assertEquals(1, tasks(instance).size());
      assertEquals("retry", state(complete(tasks(instance).get(0), before + 1, false)));
      assertEquals("done", state(complete(tasks(instance).get(0), before, false)));
    }
    assertEquals("next", openStep(instance));
  }

  @Test
  void isRefusedWhereNobodyCounts() {
    String instance = engine.start(engine.define(TestFile.bpmn("uncounted", "uncounted", TestFile.throughTask("", ""))), "{}");
    JsonNode answer = complete(tasks(instance).get(0), 0, false);
    assertEquals("NoneCountedException", answer.get("exception").get("type").asText(), answer.toString());
  }

  /** Each of two has counted that nobody came before; were both done, the decision of one would be wrong. */
  @Test
  void letsOneOfTwoAtTheSameMomentPass() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 40; round++) {
      String instance = open(parallel);
      List<Callable<JsonNode>> both = tasks(instance).stream().limit(2).<Callable<JsonNode>>map(task -> () -> complete(task, 0, false)).toList();
      List<JsonNode> answers = new ArrayList<>();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      for (Future<JsonNode> answer : threads.invokeAll(both)) answers.add(answer.get());
      threads.shutdown();
      assertEquals(List.of("done", "retry"), answers.stream().map(CountedCompletionTest::state).sorted().toList(), answers.toString());
      assertTrue(tasks(instance).size() == 2);
    }
  }

  private static JsonNode complete(String task, int before, boolean decided) {
    return engine.command("'kind':'complete','taskId':'" + task + "','completedBefore':" + before
        + ",'variables':{'decided_step':{'type':'boolean','value':" + decided + "}}");
  }

  private static String state(JsonNode answer) {
    return answer.get("state").asText();
  }

  private static List<String> tasks(String instance) {
    List<String> ids = new ArrayList<>();
    engine.get("/task?sortBy=id&sortOrder=asc&processInstanceId=" + instance).forEach(task -> ids.add(task.get("id").asText()));
    return ids;
  }

  private static String openStep(String instance) {
    return engine.database.read("select distinct task_def_key_ from act_ru_task where proc_inst_id_ = '" + instance + "'");
  }
}
