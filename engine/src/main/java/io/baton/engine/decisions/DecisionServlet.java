package io.baton.engine.decisions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.baton.engine.commands.Fields;
import io.baton.engine.commands.InvalidBody;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * <code>POST /engine-rest/decisions/evaluate</code>: takes a decision with the values of its variables and tells which
 * rules hit. Nothing is deployed and no table is touched. Status 200 with a <code>state</code> is an answer; 400 a body
 * that does not say what is wanted; 503 all threads for this taken; 500 a fault of ours.
 */
final class DecisionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DecisionServlet.class);
  /** A file of 2 MiB, escaped, and its values. */
  private static final int LARGEST_BODY = 5 * 1024 * 1024;
  private static final int LARGEST_FILE = 2 * 1024 * 1024;

  private final transient BoundedTime time;
  private final transient ObjectMapper json = JsonMapper.builder()
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  DecisionServlet(BoundedTime time) {
    this.time = time;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      answer(response, 413, Map.of("type", "BodyTooLarge", "message", "the body is larger than 5 MiB"));
      return;
    }
    try {
      DecisionEvaluation evaluation = read(body);
      answer(response, 200, time.run(evaluation::answer));
    } catch (InvalidBody fault) {
      answer(response, 400, Map.of("type", "InvalidBody", "field", fault.field, "message",
          (fault.field.isEmpty() ? "the body" : fault.field) + " " + fault.getMessage()));
    } catch (TimeoutException e) {
      answer(response, 200, DecisionEvaluation.refused(List.of(Map.of("message", "the evaluation takes too long", "elementIds", List.of()))));
    } catch (RejectedExecutionException e) {
      answer(response, 503, Map.of("type", "Busy", "message", "other decisions are being evaluated"));
    } catch (RuntimeException failure) {
      LOG.error("evaluation failed", failure);
      answer(response, 500, Map.of("type", failure.getClass().getSimpleName(), "message", String.valueOf(failure.getMessage())));
    }
  }

  private DecisionEvaluation read(byte[] body) throws IOException {
    Fields fields = new Fields(parse(body), "");
    DecisionEvaluation evaluation =
        new DecisionEvaluation(fields.text("xml", LARGEST_FILE), fields.id("decision"), fields.variables("variables"));
    fields.end();
    return evaluation;
  }

  private JsonNode parse(byte[] body) throws IOException {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new InvalidBody("", "is not JSON: " + e.getOriginalMessage());
    }
  }

  private void answer(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    byte[] bytes = json.writeValueAsBytes(body);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
