import { readFileSync } from 'node:fs';
import { execSync } from 'node:child_process';
import { buildWorkspace, checkWorkspace, createFeftaServices } from '@fefta/language';
const services=createFeftaServices().fefta;
const files=execSync("find rules -name '*.fefta'; find test/checks -name '*.fefta'").toString().trim().split('\n').map(f=>readFileSync(f,'utf8').replace(/<\||\|>/g,''));
let seed=Number(process.argv[2]??1); const rnd=n=>{seed=(seed*1103515245+12345)&0x7fffffff; return seed%n;};
const end=Date.now()+Number(process.argv[3]??60)*1000; let n=0; const seen=new Set(); let slow=0;
const tokens=files.slice(-250).join('\n').match(/"[^"\n]*"|[\p{L}_][\p{L}\p{N}_.]*|\d[\d.]*|\S/gu);
while(Date.now()<end){
  let t=files[rnd(files.length)]; if(t.length>6000) { const s=rnd(t.length-4000); t=t.slice(0,400)+t.slice(s,s+4000);} 
  const parts=t.match(/"[^"\n]*"|[\p{L}_][\p{L}\p{N}_.]*|\d[\d.]*|\s+|\S/gu)??[];
  for(let k=rnd(6)+1;k-->0;){ const i=rnd(parts.length||1); const r=rnd(4); if(r===0) parts.splice(i,1); else if(r===1) parts.splice(i,0,' '+tokens[rnd(tokens.length)]+' '); else if(r===2) parts[i]=tokens[rnd(tokens.length)]; else parts.splice(i,0,...parts.slice(rnd(parts.length),rnd(parts.length)+8)); }
  const text=parts.join(''); const u=performance.now();
  try { for (const f of checkWorkspace(buildWorkspace([{uri:'file:///a.fefta',text}],{},undefined,services))) if (/undefined|失敗しました|\[object/.test(f.message.ja+f.message.en) && !seen.has(f.code+f.message.en)) { seen.add(f.code+f.message.en); console.log(f.code,f.message.en); } }
  catch(e){ if(!seen.has(e.stack)) { seen.add(e.stack); console.log('THROWS',e.stack.slice(0,600)); } }
  const d=performance.now()-u; if(d>2000){ console.log('SLOW',d,text.slice(0,200)); }
  n++;
}
console.log(n,'runs');
