package cn.taizhang.figure.web;

/**
 * 定稿表单: the conditions of the page it stands on, and what the set is to be called.
 *
 * @param title a proposal, or what was typed
 */
record FreezeForm(String organization, String period, String asOf, String occasion, String title) {

    static FreezeForm of(Asked asked) {
        return new FreezeForm(
                asked.organization().code(),
                asked.period().text(),
                asked.asOf().toString(),
                asked.occasion().name(),
                asked.organization().name() + asked.period().label() + "数据");
    }
}
