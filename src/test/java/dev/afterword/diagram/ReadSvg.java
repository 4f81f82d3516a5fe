package dev.afterword.diagram;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing read back as XML: where its texts and shapes are. */
final class ReadSvg {
  private final Element root;

  ReadSvg(Svg svg) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      InputSource source = new InputSource(new StringReader(svg.toString()));
      root = factory.newDocumentBuilder().parse(source).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  record Text(String line, Box box) {}

  Element root() {
    return root;
  }

  Box viewBox() {
    double[] numbers =
        Arrays.stream(root.getAttribute("viewBox").split(" "))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  /** The texts with the boxes that their glyphs need at most. */
  List<Text> texts() {
    return elements("text").stream().map(ReadSvg::text).toList();
  }

  private static Text text(Element text) {
    TextStyle style =
        Arrays.stream(TextStyle.values())
            .filter(candidate -> candidate.cssClass().equals(text.getAttribute("class")))
            .findFirst()
            .orElseThrow();
    String line = text.getTextContent();
    double width = style.width(line);
    double before =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> width / 2;
          case "end" -> width;
          default -> 0;
        };
    double left = number(text, "x") - before;
    double top = number(text, "y") - style.size() * 0.75;
    return new Text(line, new Box(left, top, width, style.size() * 0.95));
  }

  /** The rectangles of a class. */
  List<Box> boxes(String cssClass) {
    return elements("rect").stream()
        .filter(rect -> List.of(rect.getAttribute("class").split(" ")).contains(cssClass))
        .map(rect ->
            new Box(
                number(rect, "x"),
                number(rect, "y"),
                number(rect, "width"),
                number(rect, "height")))
        .toList();
  }

  String description() {
    return elements("desc").getFirst().getTextContent();
  }

  List<Element> elements(String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
