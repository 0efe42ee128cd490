/* 二维码里的投票码 stands behind the #: it goes into the field, and out of the address. Without this it is typed. */
(function () {
  var field = document.getElementById('code');
  var digits = window.location.hash.replace(/[^0-9]/g, '');
  if (field && digits.length === 20) {
    field.value = digits.replace(/(\d{4})(?=\d)/g, '$1 ');
    window.history.replaceState(null, '', window.location.pathname);
  }
})();
