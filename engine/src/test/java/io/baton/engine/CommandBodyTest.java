package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandBodyTest {

  private static TestEngine engine;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
      "id                                 | ",
      "-                                  | [1]",
      "-                                  | {",
      "-                                  | {'id':'ID','kind':'claim','taskId':'t','taskId':'u','person':'p'}",
      "-                                  | {'id':'ID','kind':'release','taskId':'t'} {}",
      "id                                 | {'kind':'release','taskId':'t'}",
      "id                                 | {'id':'1','kind':'release','taskId':'t'}",
      "id                                 | {'id':7,'kind':'release','taskId':'t'}",
      "kind                               | {'id':'ID','taskId':'t'}",
      "kind                               | {'id':'ID','kind':'explode'}",
      "kind                               | {'id':'ID','kind':'Claim','taskId':'t','person':'p'}",
      "extra                              | {'id':'ID','kind':'release','taskId':'t','extra':1}",
      "taskId                             | {'id':'ID','kind':'complete','variables':{}}",
      "completedBefore                    | {'id':'ID','kind':'complete','taskId':'t','completedBefore':-1}",
      "completedBefore                    | {'id':'ID','kind':'complete','taskId':'t','completedBefore':1.5}",
      "taskId                             | {'id':'ID','kind':'release','taskId':''}",
      "taskId                             | {'id':'ID','kind':'release','taskId':null}",
      "taskId                             | {'id':'ID','kind':'release','taskId':['t']}",
      "person                             | {'id':'ID','kind':'claim','taskId':'t'}",
      "person                             | {'id':'ID','kind':'assign','taskId':'t'}",
      "variables                          | {'id':'ID','kind':'complete','taskId':'t','variables':[]}",
      "variables.a                        | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':1}}",
      "variables.a.type                   | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'value':1}}}",
      "variables.a.type                   | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'Object','value':1}}}",
      "variables.a.valueInfo              | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'string','value':'x','valueInfo':{}}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'string'}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'string','value':1}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'number','value':'1'}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'number','value':1e999}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'boolean','value':'true'}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'date','value':'2026-01-31'}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'list','value':['x',1]}}}",
      "variables.a.value                  | {'id':'ID','kind':'complete','taskId':'t','variables':{'a':{'type':'null','value':0}}}",
      "variables                          | {'id':'ID','kind':'complete','taskId':'t','variables':{'':{'type':'null'}}}",
      "businessKey                        | {'id':'ID','kind':'start','processDefinitionId':'p','variables':{}}",
      "businessKey                        | {'id':'ID','kind':'correlate','messageName':'m'}",
      "messageName                        | {'id':'ID','kind':'trigger','executionId':'e'}",
      "reason                             | {'id':'ID','kind':'delete','processInstanceId':'p'}",
      "instructions                       | {'id':'ID','kind':'modify','processInstanceId':'p','instructions':[]}",
      "instructions[0].type               | {'id':'ID','kind':'modify','processInstanceId':'p','instructions':[{'type':'jump','activityId':'a'}]}",
      "instructions[1].activityId         | {'id':'ID','kind':'modify','processInstanceId':'p','instructions':[{'type':'cancel','activityId':'a'},{'type':'cancel'}]}",
      "instructions[0].activityId         | {'id':'ID','kind':'modify','processInstanceId':'p','instructions':[{'type':'startBeforeActivity','variables':{}}]}",
      "instructions[0].variables          | {'id':'ID','kind':'modify','processInstanceId':'p','instructions':[{'type':'cancel','activityId':'a','variables':{}}]}",
  })
  void namesTheFieldAtFault(String field, String body) {
    HttpResponse<String> answer = engine.post("/commands",
        body == null ? "" : body.replace('\'', '"').replace("ID", "0198c0de-0000-7000-8000-000000000000"));
    assertEquals(400, answer.statusCode(), answer.body());
    JsonNode fault = TestEngine.json(answer.body());
    assertEquals("InvalidBody", fault.get("type").asText());
    assertEquals(field == null ? "" : field, fault.get("field").asText(), answer.body());
    assertEquals("0", engine.database.read("select count(*) from app.engine_receipts where command_id = '0198c0de-0000-7000-8000-000000000000'"));
  }

  @Test
  void refusesABodyOfMoreThanOneMegabyte() {
    assertEquals(413, engine.post("/commands", "{\"id\":\"" + "x".repeat(1024 * 1024) + "\"}").statusCode());
  }
}
