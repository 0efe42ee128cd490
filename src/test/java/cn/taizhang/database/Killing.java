package cn.taizhang.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 断电: SIGKILL to every process of a cluster at once, so that none of them can still write anything. */
final class Killing {

    private Killing() {}

    static void allServersOf(DataDirectory directory) throws Exception {
        List<Long> servers = ServerProcesses.serversOf(directory.cluster());
        var command = new ArrayList<>(List.of("kill", "-9"));
        servers.forEach(pid -> command.add(pid.toString()));
        new ProcessBuilder(command).start().waitFor();
        var waiting = new Waiting(Duration.ofSeconds(10));
        while (!ServerProcesses.serversOf(directory.cluster()).isEmpty() && waiting.goesOn()) {
            // until the kernel has let go of them
        }
    }
}
