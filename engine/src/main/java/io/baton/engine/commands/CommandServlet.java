package io.baton.engine.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * <code>POST /engine-rest/commands</code>. Status 200 with a <code>state</code> is an outcome; 400 a body that says no
 * command; 503 a database out of reach and 500 a fault of ours, both with the outcome unknown.
 */
final class CommandServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CommandServlet.class);
  private static final int LARGEST_BODY = 1024 * 1024;

  private final transient CommandReader reader;
  private final transient CommandRunner runner;
  private final transient ObjectMapper json = new ObjectMapper();

  CommandServlet(CommandReader reader, CommandRunner runner) {
    this.reader = reader;
    this.runner = runner;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      answer(response, 413, Map.of("type", "BodyTooLarge", "message", "the body is larger than 1 MiB"));
      return;
    }
    try {
      CommandReader.Command command = reader.read(body);
      answer(response, 200, runner.run(command.id(), command.call()));
    } catch (InvalidBody fault) {
      answer(response, 400, Map.of("type", "InvalidBody", "field", fault.field, "message",
          (fault.field.isEmpty() ? "the body" : fault.field) + " " + fault.getMessage()));
    } catch (RuntimeException failure) {
      boolean unavailable = Failures.meaning(failure) == Failures.Meaning.UNAVAILABLE;
      if (unavailable) LOG.warn("database unavailable: {}", failure.getMessage());
      else LOG.error("command failed", failure);
      answer(response, unavailable ? 503 : 500, Failures.describe(failure));
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
