package io.greenjournal.web.listing;

import java.util.List;

/** An address holds a value that its parameter cannot have; answered by a page that says what it can be. */
public final class BadValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final transient List<String> allowed;
  private final String backTo;

  /**
   * @param allowed what the parameter can be; empty when that cannot be listed
   * @param backTo address of the page without the parameter
   */
  public BadValueException(String parameter, List<String> allowed, String backTo) {
    super("the parameter " + parameter + " cannot have this value");
    this.parameter = parameter;
    this.allowed = allowed;
    this.backTo = backTo;
  }

  public String parameter() {
    return parameter;
  }

  public List<String> allowed() {
    return allowed;
  }

  public String backTo() {
    return backTo;
  }
}
