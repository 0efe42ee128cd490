package cn.taizhang.report;

/** 主送职务: the office a report addresses. */
enum AddresseeOffice {
    CITY_ORGANIZATION_HEAD("市委组织部部长"),
    CITY_ORGANIZATION_DEPUTY("市委组织部副部长"),
    OTHER("其他");

    private final String label;

    AddresseeOffice(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
