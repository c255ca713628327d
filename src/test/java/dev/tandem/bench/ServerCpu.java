package dev.tandem.bench;

import java.time.Duration;

/** The processor time of a server process, as the operating system counts it. */
record ServerCpu(ProcessHandle process) {

    Duration used() {
        return process.info().totalCpuDuration().orElseThrow(
            () -> new IllegalStateException("The system does not tell the processor time of process " + process.pid()));
    }
}
