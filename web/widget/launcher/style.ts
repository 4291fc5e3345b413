/** The launcher's own sheet; it lives in a shadow tree, so that neither page can disturb the other. */
export const STYLE = `:host{all:initial}
.panel,button{position:fixed;z-index:2147483000;right:20px;transition:opacity .2s,transform .2s}
button{bottom:20px;width:60px;height:60px;border:0;border-radius:50%;background:#d0470c;cursor:pointer;box-shadow:0 4px 10px #4a1d0529,0 10px 28px #4a1d0533}
button:hover{background:#ba3e09;transform:scale(1.04)}
button:active{transform:scale(.96)}
button:focus-visible{outline:3px solid #d0470c;outline-offset:3px}
svg{position:absolute;inset:14px;fill:none;stroke:#fff;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round;transition:.2s}
.shut,.open .talk{opacity:0;transform:scale(.6) rotate(-30deg)}
.open .shut{opacity:1;transform:none}
span{position:absolute;top:-3px;right:-3px;min-width:22px;padding:0 6px;box-sizing:border-box;border-radius:11px;background:#1f1a17;color:#fff;font:600 12px/22px system-ui}
[hidden]{display:none}
.panel{bottom:96px;width:400px;max-width:calc(100vw - 40px);height:704px;max-height:calc(100vh - 116px);border-radius:20px;overflow:hidden;visibility:hidden;opacity:0;transform:translateY(12px) scale(.98);transform-origin:100% 100%;transition-property:opacity,transform,visibility;box-shadow:0 2px 6px #2b140814,0 16px 56px #2b140838}
.open .panel{visibility:visible;transition-property:opacity,transform;opacity:1;transform:none}
iframe{width:100%;height:100%;border:0}
@media(max-width:520px){.panel{inset:0;width:auto;height:auto;max-width:none;max-height:none;border-radius:0}.open button{visibility:hidden}}
@media(prefers-reduced-motion){*{transition:none!important}}`;
