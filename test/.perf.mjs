import { readFileSync } from 'node:fs';
import { execSync } from 'node:child_process';
import { buildWorkspace, checkWorkspace, createFeftaServices } from '@fefta/language';
import { CHECKS } from '../packages/language/src/checks/registry.ts';
const files=execSync("find rules -name '*.fefta'").toString().trim().split('\n').map(f=>[f,readFileSync(f,'utf8')]);
const data=new Map(execSync("find rules -name '*.codes.json'").toString().trim().split('\n').map(f=>[f.split('/').pop(),readFileSync(f,'utf8')]));
const copies=Number(process.argv[2]??4); const sources=[]; let lines=0;
const namespaces=[...new Set(files.flatMap(([,t])=>[...t.matchAll(/^(?:namespace|名前空間)\s+(\S+)/gm)].map(m=>m[1])))];
for(let i=0;i<copies;i++) for(const [f,t] of files){ let x=t; for(const n of namespaces) x=x.replace(new RegExp(`^((?:namespace|import|名前空間|取込)\\s+)${n.replaceAll('.','\\.')}(?=\\s|$)`,'gm'),`$1c${i}.${n}`); lines+=x.split('\n').length; sources.push({uri:`file:///${i}/${f}`,text:x}); }
let t=performance.now(); const w=buildWorkspace(sources,{data}); console.log(lines,'lines, build',(performance.now()-t).toFixed(0));
const times=new Map();
for (const c of CHECKS){ const run=c.run; c.run=function(n,x){const t=performance.now(); try{run.call(c,n,x)}finally{times.set(c.code,(times.get(c.code)??0)+performance.now()-t)}}; }
t=performance.now(); const f=checkWorkspace(w); console.log('check',(performance.now()-t).toFixed(0),f.length); const by={}; for(const x of f) by[x.severity+' '+x.code]=(by[x.severity+' '+x.code]??0)+1; console.log(by);
console.log([...times].sort((a,b)=>b[1]-a[1]).slice(0,16).map(([k,v])=>v.toFixed(0)+' '+k).join('\n'));
