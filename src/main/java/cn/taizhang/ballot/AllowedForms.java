package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.regulation.Basis;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 可以采用的表决方式.
 *
 * @param forms never empty
 * @param basis what allows these only, or null where every form is allowed
 */
public record AllowedForms(Set<BallotForm> forms, @Nullable Basis basis) {

    public AllowedForms {
        forms = Set.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("no form of voting is allowed");
        }
        if (basis == null && forms.size() < BallotForm.values().length) {
            throw new IllegalArgumentException("a form is shut out by some clause");
        }
    }

    /** The law leaves the form open. */
    public static AllowedForms any() {
        return new AllowedForms(EnumSet.allOf(BallotForm.class), null);
    }

    /** 「无记名投票」 only. */
    public static AllowedForms secret(Basis basis) {
        return new AllowedForms(Set.of(BallotForm.SECRET), basis);
    }

    /** What is wrong with a vote of that form. */
    Optional<Breach> breach(BallotForm form) {
        return forms.contains(form) || basis == null
                ? Optional.empty()
                : Optional.of(basis.breach("form", "这项表决不能采用" + form.label() + "。"));
    }
}
