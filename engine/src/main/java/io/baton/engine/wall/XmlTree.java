package io.baton.engine.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a deployed XML file into a tree: no document type, no entities, nothing fetched, bounded depth. */
final class XmlTree extends DefaultHandler {

  private static final int MAX_DEPTH = 100;

  private XmlElement root;
  private XmlElement open;
  private int depth;
  private Locator locator;

  /** Raised when the file is no XML the engine should see. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Finding finding;

    Unreadable(Finding finding) {
      super(finding.message());
      this.finding = finding;
    }
  }

  static XmlElement read(byte[] bytes) throws Unreadable {
    XmlTree tree = new XmlTree();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.newSAXParser().parse(new ByteArrayInputStream(bytes), tree);
      return tree.root;
    } catch (SAXParseException e) {
      throw new Unreadable(new Finding(e.getMessage(), null, e.getLineNumber(), e.getColumnNumber()));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new Unreadable(new Finding("not readable as XML: " + e.getMessage(), null, 0, 0));
    }
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String namespace, String name, String qualifiedName, Attributes attributes)
      throws SAXException {
    if (++depth > MAX_DEPTH) throw new SAXParseException("elements are nested too deeply", locator);
    List<XmlElement.Attribute> own = new ArrayList<>(attributes.getLength());
    for (int i = 0; i < attributes.getLength(); i++) {
      own.add(new XmlElement.Attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i)));
    }
    XmlElement element =
        new XmlElement(namespace, name, own, open, locator.getLineNumber(), locator.getColumnNumber());
    if (open == null) root = element;
    else open.children.add(element);
    open = element;
  }

  @Override
  public void endElement(String namespace, String name, String qualifiedName) {
    depth--;
    open = open.parent;
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    open.append(chars, start, length);
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }
}
