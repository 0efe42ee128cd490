package cn.taizhang.report;

/** 主送职务: the office a report addresses; each has one holder at a time. */
enum AddresseeOffice {
    CITY_ORGANIZATION_HEAD("市委组织部部长"),
    CITY_SECRETARY("市委书记");

    private final String label;

    AddresseeOffice(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
