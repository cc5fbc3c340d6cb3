package io.baton.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;

/**
 * Lets nothing through without the shared secret, and names the person who acts to the engine's history. The engine's own
 * filter is not used: it leaves the list of engines open to everybody.
 */
final class AuthenticationFilter implements Filter {

  private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

  private final byte[] expected;
  private final IdentityService identity;

  AuthenticationFilter(String secret, IdentityService identity) {
    this.expected = digest("Bearer " + secret);
    this.identity = identity;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (!holdsSecret(http)) {
      refuse((HttpServletResponse) response);
      return;
    }
    String person = http.getHeader("X-Baton-Person");
    if (person == null || !PERSON.matcher(person).matches()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      identity.setAuthentication(person, List.of(), List.of());
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }

  private boolean holdsSecret(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    // Digests have one length, so the comparison's time tells nothing about the secret's.
    return given != null && MessageDigest.isEqual(digest(given), expected);
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType("application/json");
    response.getOutputStream().print("{\"type\":\"NotAuthenticated\",\"message\":\"the engine's secret is missing\"}");
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
