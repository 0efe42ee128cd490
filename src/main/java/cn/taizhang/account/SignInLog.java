package cn.taizhang.account;

import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Today;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登录情况: when, whence and with what success an account was used; its owner sees at once what was not them. */
@Component
public class SignInLog {

    private static final int SHOWN = 20;
    private static final int LONGEST_ADDRESS = 45;

    private final JdbcClient jdbc;
    private final KeptAccounts kept;
    private final Today today;

    SignInLog(JdbcClient jdbc, KeptAccounts kept, Today today) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.today = today;
    }

    /** 结果. */
    public enum Outcome {
        ADMITTED("登录成功"),
        PASSWORD_RIGHT("密码正确，待验证"),
        WRONG_PASSWORD("密码不对"),
        WRONG_CODE("验证码不对"),
        LOCKED("账号锁定，未放行"),
        CLOSED("账号停用、到期或没有角色");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 一次登录, in Asia/Shanghai. */
    public record Row(LocalDateTime happenedAt, Outcome outcome, String address) {}

    static Outcome outcomeOf(SignIn checked) {
        return switch (checked) {
            case SignIn.Admitted admitted ->
                    admitted.stage() == SignIn.Stage.WHOLE
                            ? Outcome.ADMITTED
                            : Outcome.PASSWORD_RIGHT;
            case SignIn.Wrong _ -> Outcome.WRONG_PASSWORD;
            case SignIn.Locked _ -> Outcome.LOCKED;
            case SignIn.Closed _ -> Outcome.CLOSED;
        };
    }

    void note(AccountId id, Outcome outcome, String address) {
        jdbc.sql(
                        """
                        insert into account.sign_in (account_id, happened_at, outcome, address)
                        values (:id, :now, :outcome, :address)
                        """)
                .param("id", id.value())
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .param("outcome", outcome.name())
                .param("address", address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)))
                .update();
    }

    /** The latest of one's own account. */
    @Transactional(readOnly = true)
    public List<Row> own(Viewer viewer) {
        var id = viewer.account();
        if (id == null) {
            throw new NotAllowed("命令行没有登录情况。");
        }
        return latest(id);
    }

    /** The latest of an account that the viewer keeps. */
    @Transactional(readOnly = true)
    public List<Row> of(Viewer viewer, AccountId id) {
        kept.seen(viewer.require(Permission.KEEP_ACCOUNTS), id);
        return latest(id);
    }

    private List<Row> latest(AccountId id) {
        return jdbc.sql(
                        """
                        select happened_at at time zone 'Asia/Shanghai' as happened_at, outcome, address
                          from account.sign_in
                         where account_id = :id
                         order by happened_at desc, sign_in_id desc
                         limit :shown
                        """)
                .param("id", id.value())
                .param("shown", SHOWN)
                .query(Row.class)
                .list();
    }
}
