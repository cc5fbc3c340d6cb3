package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskCommandTest {

  private static TestEngine engine;
  private static String definition;
  private String instance;
  private String task;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
    definition = engine.define(TestFile.bpmn("two tasks", "twoTasks", TestFile.throughTask("", "").replace("targetRef='end'/>",
        "targetRef='next'/><bpmn:userTask id='next'/><bpmn:sequenceFlow id='f3' sourceRef='next' targetRef='end'/>")));
  }

  @BeforeEach
  void open() {
    instance = engine.start(definition, "{}");
    task = engine.task(instance);
  }

  @Test
  void completesWithVariablesAndTellsTheTransaction() {
    UUID id = UUID.randomUUID();
    JsonNode answer = engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{'outcome':{'type':'string','value':'done'},"
        + "'n':{'type':'number','value':7},'f':{'type':'number','value':7.5},'ok':{'type':'boolean','value':true},"
        + "'at':{'type':'date','value':'2026-01-31T16:00:00+08:00'},'who':{'type':'list','value':['a','b']},'none':{'type':'null'}},"
        + "'localVariables':{'own':{'type':'string','value':'x'}}");
    assertEquals("done", answer.get("state").asText(), answer.toString());
    assertTrue(answer.get("result").isEmpty());
    assertEquals(engine.database.read("select xid::text from app.engine_receipts where command_id = '" + id + "'"), answer.get("xid").asText());
    JsonNode variables = engine.get("/process-instance/" + instance + "/variables?deserializeValues=false");
    assertEquals("{\"type\":\"String\",\"value\":\"done\",\"valueInfo\":{}}", variables.get("outcome").toString());
    assertEquals("{\"type\":\"Long\",\"value\":7,\"valueInfo\":{}}", variables.get("n").toString());
    assertEquals("{\"type\":\"Double\",\"value\":7.5,\"valueInfo\":{}}", variables.get("f").toString());
    assertEquals("{\"type\":\"Boolean\",\"value\":true,\"valueInfo\":{}}", variables.get("ok").toString());
    assertEquals("{\"type\":\"Date\",\"value\":\"2026-01-31T08:00:00.000+0000\",\"valueInfo\":{}}", variables.get("at").toString());
    assertEquals("[\"a\",\"b\"]", variables.get("who").get("value").asText());
    assertEquals("{\"type\":\"Null\",\"value\":null,\"valueInfo\":{}}", variables.get("none").toString());
    assertNull(variables.get("own"));
  }

  @Test
  void refusesASecondCompletionByAnotherCommand() {
    engine.command("'kind':'complete','taskId':'" + task + "','variables':{}");
    JsonNode again = engine.command("'kind':'complete','taskId':'" + task + "','variables':{}");
    refused(again, "TaskGoneException");
  }

  @Test
  void keepsNoReceiptOfARefusal() {
    UUID id = UUID.randomUUID();
    engine.command("'kind':'suspend','processInstanceId':'" + instance + "'");
    JsonNode answer = engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}");
    refused(answer, "SuspendedEntityInteractionException");
    assertNull(engine.database.read("select 1 from app.engine_receipts where command_id = '" + id + "'"));
    engine.command("'kind':'activate','processInstanceId':'" + instance + "'");
    assertEquals("done", engine.command(id, "'kind':'complete','taskId':'" + task + "','variables':{}").get("state").asText());
  }

  @Test
  void rollsEverythingBackWhenTheStepBehindFails() {
    String broken = engine.define(TestFile.bpmn("broken", "broken", TestFile.throughTask("", "")
        .replace("targetRef='end'/>", "targetRef='end'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${missing == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>")));
    String brokenInstance = engine.start(broken, "{}");
    String brokenTask = engine.task(brokenInstance);
    JsonNode answer = engine.command("'kind':'complete','taskId':'" + brokenTask + "','variables':{'left':{'type':'number','value':1}}");
    refused(answer, "ProcessEngineException");
    assertTrue(answer.get("exception").get("message").asText().contains("missing"), answer.toString());
    assertEquals(brokenTask, engine.task(brokenInstance));
    assertTrue(engine.get("/process-instance/" + brokenInstance + "/variables").isEmpty());
  }

  @Test
  void sendsValuesThatConditionsCanRead() {
    String condition = "${outcome == 'go' and n >= 7 &amp;&amp; f &lt; 7.6 and ok and !off and not empty who and none == null and who != null}";
    String routed = engine.define(TestFile.bpmn("routed", "routed", TestFile.throughTask("", "").replace("targetRef='end'/>", "targetRef='gate'/>"
        + "<bpmn:exclusiveGateway id='gate' default='f4'/><bpmn:sequenceFlow id='f3' sourceRef='gate' targetRef='yes'>"
        + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>" + condition + "</bpmn:conditionExpression></bpmn:sequenceFlow>"
        + "<bpmn:userTask id='yes' camunda:dueDate='${at}'/><bpmn:sequenceFlow id='f4' sourceRef='gate' targetRef='end'/>")));
    String routedInstance = engine.start(routed, "{}");
    JsonNode answer = engine.command("'kind':'complete','taskId':'" + engine.task(routedInstance) + "','variables':{'outcome':{'type':'string','value':'go'},"
        + "'n':{'type':'number','value':7},'f':{'type':'number','value':7.5},'ok':{'type':'boolean','value':true},'off':{'type':'boolean','value':false},"
        + "'at':{'type':'date','value':'2026-01-31T08:00:00Z'},'who':{'type':'list','value':['a']},'none':{'type':'null'}}");
    assertEquals("done", answer.get("state").asText(), answer.toString());
    assertEquals("2026-01-31T08:00:00.000+0000", engine.get("/task/" + engine.task(routedInstance)).get("due").asText());
  }

  @Test
  void claimsOnceForOnePersonAndRefusesAnother() {
    assertEquals("done", engine.command("'kind':'claim','taskId':'" + task + "','person':'lin'").get("state").asText());
    assertEquals("done", engine.command("'kind':'claim','taskId':'" + task + "','person':'lin'").get("state").asText());
    refused(engine.command("'kind':'claim','taskId':'" + task + "','person':'xu'"), "TaskAlreadyClaimedException");
    assertEquals("lin", assignee());
  }

  @Test
  void takesThePlaceOfADrawnAssigneeOnce() {
    engine.command("'kind':'assign','taskId':'" + task + "','person':'demo'");
    assertEquals("done", engine.command("'kind':'claim','taskId':'" + task + "','person':'lin','insteadOf':'demo'").get("state").asText());
    refused(engine.command("'kind':'claim','taskId':'" + task + "','person':'xu','insteadOf':'demo'"), "TaskAlreadyClaimedException");
    assertEquals("lin", assignee());
  }

  @Test
  void releasesAndAssigns() {
    engine.command("'kind':'assign','taskId':'" + task + "','person':'lin'");
    engine.command("'kind':'assign','taskId':'" + task + "','person':'xu'");
    assertEquals("xu", assignee());
    engine.command("'kind':'release','taskId':'" + task + "'");
    assertEquals("null", assignee());
    engine.command("'kind':'assign','taskId':'" + task + "','person':'lin'");
    engine.command("'kind':'assign','taskId':'" + task + "','person':null");
    assertEquals("null", assignee());
    refused(engine.command("'kind':'assign','taskId':'gone','person':'xu'"), "TaskGoneException");
  }

  @Test
  void refusesToCompleteADelegatedTask() {
    engine.post("/task/" + task + "/delegate", "{\"userId\":\"xu\"}");
    refused(engine.command("'kind':'complete','taskId':'" + task + "','variables':{}"), "DelegationPendingException");
    assertEquals(task, engine.task(instance));
  }

  private String assignee() {
    return engine.get("/task/" + task).get("assignee").asText();
  }

  private static void refused(JsonNode answer, String type) {
    assertEquals("refused", answer.get("state").asText(), answer.toString());
    assertEquals(type, answer.get("exception").get("type").asText(), answer.toString());
    assertEquals(0, answer.get("exception").get("code").asInt(), answer.toString());
  }
}
