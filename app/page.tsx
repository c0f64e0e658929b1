export default function Page() { return <h1>Vectort</h1>; }
