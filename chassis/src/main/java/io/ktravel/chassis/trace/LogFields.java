package io.ktravel.chassis.trace;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Extra fields of this thread's log lines, in Liberty's JSON logs as {@code ext_<name>}. Liberty's LogRecordContext is
 * in no Maven repository, hence the look-up by name; outside a server (unit tests) lines go without the fields.
 */
final class LogFields {
    private static final @Nullable MethodHandle ADD = find("addExtension", void.class, String.class, String.class);
    private static final @Nullable MethodHandle REMOVE = find("removeExtension", boolean.class, String.class);

    private LogFields() {}

    static void put(String name, String value) {
        if (ADD != null) {
            invoke(ADD, name, value);
        }
    }

    static void remove(String name) {
        if (REMOVE != null) {
            invoke(REMOVE, name);
        }
    }

    private static @Nullable MethodHandle find(String method, Class<?> result, Class<?>... parameters) {
        try {
            Class<?> context = Class.forName("com.ibm.websphere.logging.hpel.LogRecordContext");
            return MethodHandles.publicLookup().findStatic(context, method, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException notLiberty) {
            return null;
        }
    }

    private static void invoke(MethodHandle handle, Object... arguments) {
        try {
            handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
