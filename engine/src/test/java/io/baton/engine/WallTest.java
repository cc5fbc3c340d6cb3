package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who holds the secret still cannot make the running engine do. */
class WallTest {

  private static TestEngine engine;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
  }

  static Stream<TestFile> hostile() {
    return HostileFiles.all().stream();
  }

  static Stream<TestFile> harmless() {
    return HarmlessFiles.all().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesToDeploy(TestFile file) {
    HttpResponse<String> answer = engine.deploy(file);
    assertEquals(400, answer.statusCode(), answer.body());
    JsonNode refusal = TestEngine.json(answer.body());
    assertEquals("ParseException", refusal.get("type").asText(), answer.body());
    assertFalse(refusal.get("details").get(file.name()).get("errors").isEmpty(), answer.body());
    assertEquals("0", engine.database.read("select count(*) from act_ge_bytearray where name_ = '" + file.name() + "'"));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void deploys(TestFile file) {
    HttpResponse<String> answer = engine.deploy(file);
    assertEquals(200, answer.statusCode(), answer.body());
  }

  @Test
  void refusesAWholeDeploymentForOneFile() {
    TestFile good = TestFile.bpmn("good", "together", TestFile.throughTask("", ""));
    assertEquals(400, engine.deploy(good, new TestFile("bad", "b.cmmn", "<a/>")).statusCode());
    assertEquals("0", engine.database.read("select count(*) from act_re_procdef where key_ = 'together'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${''.getClass().getName()}", "${x.class}", "${now()}", "${currentUser()}", "#{dataSource}", "${environment}"})
  void evaluatesNoExpressionOfAQuery(String expression) {
    String inner = "{\"assigneeExpression\":\"" + expression + "\"}";
    assertEquals(400, engine.post("/task?maxResults=1", inner).statusCode());
    HttpResponse<String> hidden = engine.post("/task?maxResults=1", "{\"orQueries\":[" + inner + "]}");
    assertEquals(500, hidden.statusCode(), hidden.body());
    assertTrue(hidden.body().contains("Unable to resolve expression"), hidden.body());
  }

  @Test
  void letsNobodyMakeTheFirstAdministrator() {
    assertTrue(Integer.parseInt(engine.database.read("select count(*) from act_id_membership where group_id_ = 'camunda-admin'")) > 0);
    assertEquals(404, engine.post("/camunda/api/admin/setup/default/user/create", "{}").statusCode());
  }

  @Test
  void runsADecisionInFeelOnly() {
    assertEquals(200, engine.deploy(TestFile.dmn("sizes", "sizes",
        TestFile.table("sizes", "><text>amount</text>", "><text>&gt; 100</text>", "><text>\"big\"</text>"))).statusCode());
    HttpResponse<String> answer = engine.post("/decision-definition/key/sizes/evaluate", "{\"variables\":{\"amount\":{\"value\":101,\"type\":\"Integer\"}}}");
    assertEquals("big", TestEngine.json(answer.body()).get(0).get("out").get("value").asText(), answer.body());
  }
}
