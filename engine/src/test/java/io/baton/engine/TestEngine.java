package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The real engine on a free port over a real database, started once for all tests and spoken to over HTTP. */
final class TestEngine {

  static final String SECRET = "the-secret-of-the-tests";
  static final ObjectMapper JSON = new ObjectMapper();
  private static TestEngine running;

  final TestDatabase database = new TestDatabase();
  final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private TestEngine() {
    Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
    ConfigurableApplicationContext context = EngineApplication.run(settings());
    address = "http://127.0.0.1:" + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  /** The environment of an engine over this database. */
  Map<String, String> settings() {
    return Map.of("BATON_ENGINE_PORT", "0", "BATON_ENGINE_JDBC_URL", database.engineUrl(), "BATON_ENGINE_DB_USER", TestDatabase.USER,
        "BATON_ENGINE_DB_PASSWORD", TestDatabase.PASSWORD, "BATON_ENGINE_SECRET", SECRET);
  }

  /** Skips the calling test class, saying why, where there is no PostgreSQL. */
  static synchronized TestEngine orSkip() {
    String missing = TestDatabase.missing();
    if (missing != null) System.out.println("skipped: " + missing);
    Assumptions.assumeTrue(missing == null, missing);
    if (running == null) running = new TestEngine();
    return running;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + "/engine-rest" + path)).header("Authorization", "Bearer " + SECRET);
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  JsonNode get(String path) {
    return json(send(request(path)).body());
  }

  /** Sends a command in the form <code>'kind':'…', …</code> (single quotes) with a new id; returns the 200 answer. */
  JsonNode command(String fields) {
    return command(UUID.randomUUID(), fields);
  }

  JsonNode command(UUID id, String fields) {
    HttpResponse<String> answer = post("/commands", ("{'id':'" + id + "'," + fields + "}").replace('\'', '"'));
    assertEquals(200, answer.statusCode(), answer.body());
    return json(answer.body());
  }

  HttpResponse<String> deploy(TestFile... files) {
    StringBuilder body = new StringBuilder("--edge\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n");
    for (TestFile file : files) {
      body.append("--edge\r\nContent-Disposition: form-data; name=\"").append(file.name()).append("\"; filename=\"").append(file.name())
          .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(file.content()).append("\r\n");
    }
    return send(request("/deployment/create").header("Content-Type", "multipart/form-data; boundary=edge").POST(BodyPublishers.ofString(body + "--edge--\r\n")));
  }

  /** Deploys a model and returns the id of its only process definition. */
  String define(TestFile model) {
    HttpResponse<String> answer = deploy(model);
    assertEquals(200, answer.statusCode(), answer.body());
    return json(answer.body()).get("deployedProcessDefinitions").fieldNames().next();
  }

  /** Starts an instance and returns its id. */
  String start(String definitionId, String variables) {
    JsonNode answer = command("'kind':'start','processDefinitionId':'" + definitionId + "','businessKey':'" + UUID.randomUUID() + "','variables':" + variables);
    assertEquals("done", answer.get("state").asText(), answer.toString());
    return answer.get("result").get("processInstanceId").asText();
  }

  /** Id of the only open task of an instance; null when there is none. */
  String task(String instanceId) {
    JsonNode tasks = get("/task?maxResults=100&processInstanceId=" + instanceId);
    return tasks.isEmpty() ? null : tasks.get(0).get("id").asText();
  }

  /** Waits until a session of the database waits for a lock. */
  void awaitLockWait() throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      if (database.read("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") != null) return;
      Thread.sleep(25);
    }
    throw new IllegalStateException("nobody waits");
  }

  static <T> Future<T> later(Callable<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<T> result = thread.submit(work);
    thread.shutdown();
    return result;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
