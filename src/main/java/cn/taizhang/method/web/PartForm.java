package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import cn.taizhang.method.Binding;
import cn.taizhang.method.Direction;
import cn.taizhang.method.Method;
import cn.taizhang.method.Part;
import cn.taizhang.method.PartDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 一项的修订表: as it was typed. */
record PartForm(
        String version,
        String title,
        String description,
        String confirmed,
        String binding,
        String figure,
        String direction,
        String threshold,
        String register,
        String fromOn) {

    static final String NONE = "NONE";
    static final String FIGURE = "FIGURE";
    static final String REGISTER = "REGISTER";
    static final String TASKS = "TASKS";

    /** What is outside every allowed range, so that the rule refuses it. */
    private static final BigDecimal NO_NUMBER = BigDecimal.valueOf(-1);

    /** Binding gives null for what a request left out. */
    PartForm {
        version = Sent.text(version);
        title = Sent.text(title);
        description = Sent.text(description);
        confirmed = Sent.text(confirmed);
        binding = Sent.text(binding);
        figure = Sent.text(figure);
        direction = Sent.text(direction);
        threshold = Sent.text(threshold);
        register = Sent.text(register);
        fromOn = Sent.text(fromOn);
    }

    static PartForm of(Method method, Part part, LocalDate today) {
        var from = method.latest().fromOn();
        return new PartForm(
                Integer.toString(method.latest().number()),
                part.title(),
                part.description(),
                part.confirmed() ? "yes" : "",
                switch (part.binding()) {
                    case Binding.Unbound _ -> NONE;
                    case Binding.ToTasks _ -> TASKS;
                    case Binding.ToRegister _ -> REGISTER;
                    case Binding.ToFigure _ -> FIGURE;
                },
                part.binding() instanceof Binding.ToFigure one ? one.figure() : "",
                part.binding() instanceof Binding.ToFigure one
                        ? one.direction().name()
                        : "AT_LEAST",
                part.binding() instanceof Binding.ToFigure one
                        ? one.threshold().stripTrailingZeros().toPlainString()
                        : "1",
                part.binding() instanceof Binding.ToRegister one ? one.register() : "",
                (from.isAfter(today) ? from : today).toString());
    }

    PartDraft draft() {
        return new PartDraft(title, description, confirmed.equals("yes"), bound());
    }

    private Binding bound() {
        return switch (binding) {
            case FIGURE ->
                    new Binding.ToFigure(
                            figure,
                            direction.equals(Direction.AT_MOST.name())
                                    ? Direction.AT_MOST
                                    : Direction.AT_LEAST,
                            threshold.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")
                                    ? new BigDecimal(threshold)
                                    : NO_NUMBER);
            case REGISTER -> new Binding.ToRegister(register);
            case TASKS -> new Binding.ToTasks();
            default -> new Binding.Unbound();
        };
    }

    List<Breach> unreadable() {
        return Sent.unreadableDay("fromOn", fromOn);
    }
}
