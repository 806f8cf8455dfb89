package io.aludel.runtime.internal;

import java.lang.reflect.Field;
import java.util.Map;

/** Another process, which knows nothing of the locks among the threads of this one. */
public final class OtherProcess {
    private OtherProcess() {}

    public static void run(Runnable work) throws ReflectiveOperationException {
        Field holders = JvmLock.class.getDeclaredField("HOLDERS");
        holders.setAccessible(true);
        ((Map<?, ?>) holders.get(null)).clear();
        work.run();
    }
}
