package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A row of values tried on a decision that is not deployed. */
class DecisionEvaluationTest {

  private static final String BIG = "'amount':{'type':'number','value':500}";
  private static final String MAY = "'amount':{'type':'date','value':'2026-05-01T00:00:00Z'}";
  private static TestEngine engine;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
  }

  @Test
  void tellsWhichRulesHitAndWhatTheySay() {
    JsonNode answer = evaluate(table("FIRST", "number", rule("&lt;= 100", "\"small\""), rule("&gt; 100", "\"big\"")), BIG);
    assertEquals("evaluated", answer.get("state").asText(), answer.toString());
    assertEquals(json("[{'decision':'level','rules':[{'id':'r1','outputs':{'level':'big'}}]}]"), answer.get("tables"));
    assertEquals("[{\"level\":\"big\"}]", answer.get("result").toString());
  }

  @Test
  void askingEndsWithTheFirstRuleThatFits() {
    JsonNode answer = evaluate(table("FIRST", "number", rule("&gt; 100", "\"a\""), rule("&gt; 200", "\"b\"")), BIG);
    assertEquals(json("[{'decision':'level','rules':[{'id':'r0','outputs':{'level':'a'}}]}]"), answer.get("tables"));
  }

  @Test
  void tellsThatNoneHits() {
    JsonNode answer = evaluate(table("FIRST", "number", rule("&lt;= 100", "\"small\"")), BIG);
    assertEquals(json("[{'decision':'level','rules':[]}]"), answer.get("tables"));
    assertEquals("[]", answer.get("result").toString());
  }

  @Test
  void namesTheRulesThatAHitPolicyRefusesTogether() {
    JsonNode answer = evaluate(table("UNIQUE", "number", rule("&gt; 100", "\"a\""), rule("&gt; 200", "\"b\"")), BIG);
    assertEquals("refused", answer.get("state").asText());
    assertEquals(2, answer.get("tables").get(0).get("rules").size(), answer.toString());
    assertTrue(answer.get("findings").get(0).get("message").asText().contains("UNIQUE"), answer.toString());
  }

  @Test
  void namesTheCellItCannotRead() {
    JsonNode answer = evaluate(table("FIRST", "number", rule("&lt;= 100", "\"small\""), rule("&gt;&gt; 1", "\"x\"")), BIG);
    assertEquals("refused", answer.get("state").asText());
    assertEquals("[\"c1\"]", answer.get("findings").get(0).get("elementIds").toString(), answer.toString());
  }

  @Test
  void namesTheCellThatIsNestedTooDeeply() {
    String deep = "(".repeat(990) + "1" + ")".repeat(990);
    JsonNode answer = evaluate(table("FIRST", "number", rule("&lt;= 100", "\"small\""), rule(deep, "\"x\"")), BIG);
    assertEquals("refused", answer.get("state").asText());
    assertEquals("[\"c1\"]", answer.get("findings").get(0).get("elementIds").toString(), answer.toString());
  }

  @Test
  void knowsDatesTextsAndTruths() {
    String date = table("FIRST", "date", rule("&gt;= date and time(\"2026-05-01T00:00:00\")", "\"late\""));
    assertEquals("[{\"level\":\"late\"}]", evaluate(date, MAY).get("result").toString());
    String text = table("FIRST", "string", rule("\"a\",\"b\"", "true"));
    assertEquals("[{\"level\":\"true\"}]", evaluate(text, "'amount':{'type':'string','value':'b'}").get("result").toString());
    String truth = table("FIRST", "boolean", rule("true", "\"yes\""));
    assertEquals("[{\"level\":\"yes\"}]", evaluate(truth, "'amount':{'type':'boolean','value':true}").get("result").toString());
  }

  /** The reason for a rule of the deploy gate: a variable is a date with a time, and a plain day is comparable with none. */
  @Test
  void neverMatchesAPlainDay() {
    JsonNode answer = evaluate(table("FIRST", "date", rule("&gt; date(\"2020-01-01\")", "\"late\"")), MAY);
    assertEquals("[]", answer.get("result").toString());
  }

  @Test
  void takesTheDecisionsItRequiresFirst() {
    String required = TestFile.decisions("", "<decision id='level' name='n' camunda:historyTimeToLive='P1D'><informationRequirement id='ir'>"
        + "<requiredDecision href='#size'/></informationRequirement>" + body("FIRST", "string", "size", rule("\"big\"", "\"chief\"")) + "</decision>"
        + "<decision id='size' name='s' camunda:historyTimeToLive='P1D'>"
        + "<variable id='v' name='size' typeRef='string'/><literalExpression id='le'><text>if amount &gt; 100 then \"big\" else \"small\"</text></literalExpression></decision>");
    JsonNode answer = evaluate(required, BIG);
    assertEquals("[{\"level\":\"chief\"}]", answer.get("result").toString(), answer.toString());
  }

  @Test
  void leavesNoTraceInTheTables() {
    String count = "select (select count(*) from engine.act_re_decision_def) + (select count(*) from engine.act_ge_bytearray)"
        + " + (select count(*) from engine.act_hi_decinst) + (select count(*) from engine.act_re_deployment)";
    Object before = engine.database.read(count);
    evaluate(table("FIRST", "number", rule("&gt; 100", "\"big\"")), BIG);
    assertEquals(before, engine.database.read(count));
  }

  static java.util.stream.Stream<TestFile> hostile() {
    return HostileFiles.all().stream().filter(file -> file.name().endsWith(".dmn"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatADeploymentWouldBeRefused(TestFile file) {
    JsonNode answer = evaluate(file.content(), BIG);
    assertEquals("refused", answer.get("state").asText(), answer.toString());
    assertTrue(answer.get("findings").size() > 0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "``            | [1]",
      "``            | {",
      "xml           | {'decision':'level','variables':{}}",
      "xml           | {'xml':7,'decision':'level'}",
      "decision      | {'xml':'<a/>'}",
      "variables.a   | {'xml':'<a/>','decision':'level','variables':{'a':1}}",
      "extra         | {'xml':'<a/>','decision':'level','extra':1}",
  })
  void namesTheFieldAtFault(String field, String body) {
    HttpResponse<String> answer = engine.post("/decisions/evaluate", body.replace('\'', '"'));
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(field, TestEngine.json(answer.body()).get("field").asText());
  }

  @Test
  void saysThatADecisionIsNotThere() {
    assertEquals("refused", evaluate(TestFile.decisions("", ""), BIG).get("state").asText());
    assertEquals("refused", evaluate("<a/>", BIG).get("state").asText());
  }

  private static JsonNode evaluate(String xml, String variables) {
    ObjectNode body = TestEngine.JSON.createObjectNode().put("xml", xml).put("decision", "level");
    body.set("variables", json("{" + variables + "}"));
    HttpResponse<String> answer = engine.post("/decisions/evaluate", body.toString());
    assertEquals(200, answer.statusCode(), answer.body());
    return TestEngine.json(answer.body());
  }

  private static JsonNode json(String text) {
    return TestEngine.json(text.replace('\'', '"'));
  }

  private static String table(String policy, String type, String... rules) {
    return TestFile.decisions("", "<decision id='level' name='n' camunda:historyTimeToLive='P1D'>" + body(policy, type, "amount", rules) + "</decision>");
  }

  private static String body(String policy, String type, String input, String... rules) {
    StringBuilder body = new StringBuilder("<decisionTable id='t' hitPolicy='" + policy + "'><input id='i'><inputExpression id='ie' typeRef='" + type
        + "'><text>" + input + "</text></inputExpression></input><output id='o' name='level' typeRef='string'/>");
    for (int i = 0; i < rules.length; i++) body.append(rules[i].replace("#", String.valueOf(i)));
    return body + "</decisionTable>";
  }

  private static String rule(String cell, String output) {
    return "<rule id='r#'><inputEntry id='c#'><text>" + cell + "</text></inputEntry><outputEntry id='x#'><text>" + output + "</text></outputEntry></rule>";
  }
}
