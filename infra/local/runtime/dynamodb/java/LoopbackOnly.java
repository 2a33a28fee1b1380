import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/**
 * Starts DynamoDB Local, which offers no option for it, on 127.0.0.1 alone. Its arguments are DynamoDB Local's own.
 * A server that cannot start ends at once, with the reason.
 */
public class LoopbackOnly {
    public static void main(String[] arguments) {
        try {
            var proxy = ServerRunner.createServerFromCommandLineArgs(arguments);
            var field = proxy.getClass().getDeclaredField("server");
            field.setAccessible(true);
            for (var connector : ((Server) field.get(proxy)).getConnectors()) {
                ((ServerConnector) connector).setHost("127.0.0.1");
            }
            proxy.safeStart();
        } catch (Throwable error) {
            System.err.println(error);
            Runtime.getRuntime().halt(1);
        }
    }
}
