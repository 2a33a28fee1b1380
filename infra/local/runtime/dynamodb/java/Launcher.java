import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * Starts DynamoDB Local, its arguments being DynamoDB Local's own, with three things for which it has no option: it
 * listens on 127.0.0.1 alone, it answers a transaction once that is stored, and its stream records have indexes. A
 * server that cannot start ends at once, with the reason.
 */
public class Launcher {
    private static Field field(Object object, String name) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            try {
                var field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException inherited) {
            }
        }
        throw new NoSuchFieldException(name);
    }

    private static Object read(Object object, String name) throws ReflectiveOperationException {
        return field(object, name).get(object);
    }

    /**
     * DynamoDB Local queues a transaction's commit and answers without waiting for it: a kill in between loses what was
     * answered. In this queue every job is done when `execute` returns.
     */
    private static class WaitingQueue extends SQLiteQueue {
        private final SQLiteQueue queue;

        WaitingQueue(SQLiteQueue queue) {
            super(queue.getDatabaseFile());
            this.queue = queue;
        }

        @Override
        public <T, J extends SQLiteJob<T>> J execute(J job) {
            queue.execute(job);
            job.complete();
            return job;
        }

        @Override
        public SQLiteQueue stop(boolean gracefully) {
            queue.stop(gracefully);
            return this;
        }

        @Override
        public SQLiteQueue join() throws InterruptedException {
            queue.join();
            return this;
        }
    }

    /**
     * Opens the database. The stream records of all tables lie in one table of SQLite, `us`, by their sequence number. Each write looks for the
     * first record of its stream, and each reader for the next of its shard: without an index both pass the records of
     * every other table.
     */
    private static void openDatabase(Object proxy) throws ReflectiveOperationException, InterruptedException {
        var requests = read(read(proxy, "serverHandler"), "primaryHandler");
        var open = LocalDynamoDBRequestHandler.class.getDeclaredMethod("getHandler", String.class);
        open.setAccessible(true);
        try {
            // With -sharedDb the key is the same for everybody.
            var database = (AmazonDynamoDBLocal) open.invoke(requests, "");
            var access = read(database.dynamoDbClient(), "dbAccess");
            var queue = new WaitingQueue((SQLiteQueue) read(access, "queue"));
            field(access, "queue").set(access, queue);
            queue.execute(new SQLiteJob<Void>() {
                @Override
                protected Void job(SQLiteConnection connection) throws Exception {
                    connection.exec("CREATE INDEX IF NOT EXISTS records_of_stream ON us (StreamID)");
                    connection.exec("CREATE INDEX IF NOT EXISTS records_of_shard ON us (ShardID)");
                    return null;
                }
            }).get();
        } catch (InvocationTargetException | ExecutionException damaged) {
            // It says so itself when it is asked for anything.
        }
    }

    public static void main(String[] arguments) {
        try {
            var proxy = ServerRunner.createServerFromCommandLineArgs(arguments);
            for (var connector : ((Server) read(proxy, "server")).getConnectors()) {
                ((ServerConnector) connector).setHost("127.0.0.1");
            }
            openDatabase(proxy);
            proxy.safeStart();
        } catch (Throwable error) {
            System.err.println(error);
            Runtime.getRuntime().halt(1);
        }
    }
}
