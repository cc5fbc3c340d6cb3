package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

  private static TestEngine engine;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/version", "/engine-rest/engine", "/engine-rest/engine/", "/engine-rest/engine/default/task",
      "/engine-rest/engine/other/task", "/engine-rest/commands", "/engine-rest/", "/engine-rest", "/engine-rest/task;a=b", "/engine-rest//task"})
  void refusesEveryPathOfTheEngineWithoutSecret(String path) {
    for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD")) {
      assertEquals(401, engine.send(plain(path).method(method, BodyPublishers.noBody())).statusCode(), method + " " + path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong-secret-wrong-secret", "bearer " + TestEngine.SECRET, TestEngine.SECRET,
      "Basic ZW5naW5lOmVuZ2luZQ==", "Bearer " + TestEngine.SECRET + "x", "Bearer  " + TestEngine.SECRET})
  void refusesEveryOtherCredential(String credential) {
    HttpResponse<String> answer = engine.send(plain("/engine-rest/version").header("Authorization", credential));
    assertEquals(401, answer.statusCode());
    assertEquals("{\"type\":\"NotAuthenticated\",\"message\":\"the engine's secret is missing\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/error", "/index.html", "/camunda/", "/app/", "/actuator", "/engine-rest/../error", "/engine-restx"})
  void hasNothingOutsideTheEngineEvenWithTheSecret(String path) {
    HttpResponse<String> answer = engine.send(plain(path).header("Authorization", "Bearer " + TestEngine.SECRET));
    assertEquals(404, answer.statusCode());
    assertFalse(answer.body().contains("Tomcat/") || answer.body().contains("at org."), answer.body());
  }

  @Test
  void answersWithTheSecret() {
    assertEquals("7.24.0", engine.get("/version").get("version").asText());
    assertEquals(405, engine.send(engine.request("/commands")).statusCode());
  }

  @Test
  void tellsNothingOfItselfForARequestThatIsNone() throws IOException {
    URI address = URI.create(engine.address);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write("GET /engine-rest/%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertFalse(answer.contains("Tomcat/") || answer.contains("at org."), answer);
    }
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    int port = URI.create(engine.address).getPort();
    List<InetAddress> outer = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress()).toList();
    for (InetAddress address : outer) assertFalse(accepts(address, port), address.toString());
  }

  @Test
  void namesTheActingPersonInHistory() {
    String definition = engine.define(TestFile.bpmn("history", "history", TestFile.throughTask("", "")));
    assertEquals("lin.chen@host", startedBy(definition, "lin.chen@host"));
    assertEquals("null", startedBy(definition, "no such 'person'"));
    assertEquals("null", startedBy(definition, "x".repeat(65)));
    assertEquals("null", startedBy(definition, null));
  }

  private static String startedBy(String definition, String person) {
    HttpRequest.Builder request = engine.request("/commands").header("Content-Type", "application/json");
    if (person != null) request.header("X-Baton-Person", person);
    String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"start\",\"businessKey\":\"k\",\"processDefinitionId\":\"" + definition + "\"}";
    String id = TestEngine.json(engine.send(request.POST(BodyPublishers.ofString(body))).body()).get("result").get("processInstanceId").asText();
    return engine.get("/history/process-instance/" + id).get("startUserId").asText();
  }

  private static boolean accepts(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private static HttpRequest.Builder plain(String path) {
    return HttpRequest.newBuilder(URI.create(engine.address + path));
  }
}
