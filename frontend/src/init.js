// Loaded in <head>, before the page is drawn, so that nothing moves once scripts are there. The body does not exist
// yet: app.js hands the class on to it.
const root = document.documentElement.classList;
root.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) root.add("govuk-frontend-supported");
