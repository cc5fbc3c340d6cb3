package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deployed file cannot make the engine call other machines. */
class NoFetchTest {

  private static final List<String> CALLS = new CopyOnWriteArrayList<>();
  private static TestEngine engine;
  private static HttpServer outside;
  private static String hint;

  @BeforeAll
  static void start() throws IOException {
    engine = TestEngine.orSkip();
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext("/", call -> {
      CALLS.add(call.getRequestURI().toString());
      call.sendResponseHeaders(404, -1);
      call.close();
    });
    outside.start();
    hint = " http://127.0.0.1:" + outside.getAddress().getPort() + "/";
  }

  @AfterAll
  static void stop() {
    if (outside != null) outside.stop(0);
  }

  @Test
  void takesTheHintThatModelersWriteAndDoesNotFollowIt() {
    String location = "xsi:schemaLocation='http://www.omg.org/spec/BPMN/20100524/MODEL" + hint + "BPMN20.xsd'";
    String diagram = "<i:BPMNDiagram xmlns:i='http://www.omg.org/spec/BPMN/20100524/DI' id='di'><i:BPMNPlane id='pl' bpmnElement='hints'/></i:BPMNDiagram>";
    TestFile process = new TestFile("hints", "hints.bpmn", TestFile.definitions("", TestFile.process("hints", TestFile.throughTask("", "")) + diagram)
        .replaceFirst("id='d'", "id='d' " + location));
    assertEquals(200, engine.deploy(process).statusCode());
    assertEquals(List.of(), CALLS);
  }

  @Test
  void followsNoHintOfAForeignNamespace() {
    String foreign = "<bpmn:extensionElements><q:a xmlns:q='urn:q' xsi:schemaLocation='urn:q" + hint + "q.xsd'/></bpmn:extensionElements>";
    String diagram = "<bpmn:extensionElements><q:a xmlns:q='urn:q' xsi:schemaLocation='http://www.omg.org/spec/BPMN/20100524/DI" + hint + "DI.xsd'/></bpmn:extensionElements>";
    assertEquals(400, engine.deploy(TestFile.bpmn("foreign", "foreign", TestFile.throughTask("", foreign))).statusCode());
    assertEquals(400, engine.deploy(TestFile.bpmn("foreign", "foreign", TestFile.throughTask("", diagram))).statusCode());
    assertEquals(400, engine.deploy(new TestFile("foreign", "foreign.dmn", TestFile.decisions("xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xsi:schemaLocation='https://www.omg.org/spec/DMN/20191111/MODEL/" + hint + "DMN13.xsd'",
        TestFile.table("foreign", "><text>x</text>", "><text>1</text>", "><text>1</text>")))).statusCode());
    assertEquals(List.of(), CALLS);
  }
}
