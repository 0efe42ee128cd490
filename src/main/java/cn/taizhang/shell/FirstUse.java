package cn.taizhang.shell;

import cn.taizhang.account.Accounts;
import cn.taizhang.organization.DistrictSetup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** 首次启用: an empty data directory gets its district and its three administrators; a used one is left alone. */
final class FirstUse {

    private final DistrictSetup setup;
    private final Accounts accounts;

    private FirstUse(DistrictSetup setup, Accounts accounts) {
        this.setup = setup;
        this.accounts = accounts;
    }

    static FirstUse of(ApplicationContext context) {
        return new FirstUse(context.getBean(DistrictSetup.class), context.getBean(Accounts.class));
    }

    /** False when the directory is empty and nobody said which district it is for. */
    boolean prepare(@Nullable String district) {
        if (setup.currentDistrict().isPresent()) {
            return true;
        }
        if (district == null) {
            System.err.println(
                    "这是一个空的数据目录。首次启用请写明是哪个区：./taizhang serve --district 区划代码（六位），例如 410305。");
            System.err.println("只想看看样子：./taizhang demo");
            return false;
        }
        return accounts != null;
    }
}
