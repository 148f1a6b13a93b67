import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.transport.Netty4Plugin;

/** A node of OpenSearch with the settings that its arguments give as NAME=VALUE; it ends when its standard input does. */
class TestNode extends Node {
  TestNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"),
        List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, PainlessPlugin.class),
        false);
  }

  public static void main(String[] given) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String setting : given) {
      String[] parts = setting.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    new Thread(TestNode::endWithInput).start();
    LogConfigurator.setNodeName(settings.get("node.name"));
    new TestNode(settings.build()).start();
  }

  /** Whoever started the node holds the other end: however that one dies, no node is left behind. */
  private static void endWithInput() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException broken) {
      // Ended as well.
    }
    Runtime.getRuntime().halt(0);
  }
}
